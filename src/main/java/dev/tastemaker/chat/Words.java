package dev.tastemaker.chat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a message or a title, as rules compare them. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    /** Words that say nothing about a thing: what is left of a message without them is the wish. */
    private static final Set<String> EMPTY = Set.of(
            ("a an the and or of in on at to for from with without by is are was be am it its this that these those them there "
                            + "i i'm i'd i've im me my we you your he she do does did can could would will shall should may might has have had got "
                            + "any some something anything thing things item items product products one ones ok okay hi hello hey please pls "
                            + "thanks thank want wants wanted need needs needed look looking find search searching show see give get buy like "
                            + "recommend recommendation recommendations suggest suggestion suggestions help choose what which who how when where why "
                            + "much many more most so just also too very really not no yes but if then than about know tell let us our "
                            + "good nice great right best popular new old today now currently available sell stock offer offers prefer preferably rather else other "
                            + "surprise suits suit fits fit lately compare comparison versus vs")
                    .split(" "));

    private Words() {}

    /** All words in lower case, without accents, a plural s cut off. */
    static List<String> in(String text) {
        List<String> words = new ArrayList<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "");
        Matcher matcher = WORD.matcher(plain.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (matcher.find()) {
            words.add(stem(matcher.group()));
        }
        return words;
    }

    /** The words that say something. */
    static List<String> telling(String text) {
        return in(text).stream().filter(Words::tells).toList();
    }

    static boolean tells(String stem) {
        return !EMPTY.contains(stem) && !EMPTY.contains(stem + "s");
    }

    private static String stem(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
