package dev.tastemaker.tool;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Catalog text as a model or a shopper may read it: without markup, without characters nobody can see (a usual hiding
 * place for instructions), on one line, bounded.
 */
public final class PlainText {
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!][^>]{0,2000}>|&[a-zA-Z#][a-zA-Z0-9]{1,30};");
    /** Controls, zero-width and direction marks, tags, private use, unassigned, lone surrogates. Joiners stay: scripts need them. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\s\\u200c\\u200d]]+");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2028\\u2029]+");

    private PlainText() {}

    /** {@code text} in at most {@code maxLength} characters, cut at a word and marked with an ellipsis when longer. */
    public static String of(String text, int maxLength) {
        // Only what can still be seen after the cut is worth cleaning.
        String head = text.length() > maxLength * 20 ? text.substring(0, maxLength * 20) : text;
        String plain = MARKUP.matcher(head).find() ? Jsoup.parse(head).text() : head;
        String visible = INVISIBLE.matcher(plain).replaceAll("");
        String line = SPACE.matcher(visible).replaceAll(" ").strip();
        return line.length() <= maxLength ? line : cut(line, maxLength);
    }

    private static String cut(String line, int maxLength) {
        int end = Character.isLowSurrogate(line.charAt(maxLength - 1)) ? maxLength - 2 : maxLength - 1;
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space > end / 2 ? space : end).stripTrailing() + "…";
    }
}
