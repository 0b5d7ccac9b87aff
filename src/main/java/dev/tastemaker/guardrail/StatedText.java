package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A description as far as it speaks to shoppers: bounded, without markup and hidden characters, and without sentences that
 * give orders to whoever writes about the item. A sentence that is left out costs a detail; one that is let in may cost the
 * message.
 */
final class StatedText {
    private static final int LONGEST_SENTENCE = 160;
    private static final int LONGEST_QUOTED = 1_500;
    private static final int LONGEST_STATED = 8_000;
    private static final int LONGEST_TAG = 12;
    private static final int FEWEST_WORDS = 6;
    /** Words that go on from the sentence before. */
    private static final Set<String> GOING_ON = Set.of("and", "but", "or", "so", "nor", "that", "which", "then");
    /** Words that lead to something that a sentence would have to hold. */
    private static final Set<String> LEADING = Set.of("from", "for", "of", "with", "in", "at", "by", "on", "to");

    private static final Set<String> PLAIN_TAGS = Set.of(
            "p", "br", "b", "i", "u", "strong", "em", "ul", "ol", "li", "div", "span", "h1", "h2", "h3", "h4", "h5",
            "h6");
    /** Orders to whoever writes about the item; a sentence with one states no fact. */
    private static final List<String> ORDERS = List.of(
            "ignore",
            "ignorier",
            "instruction",
            "anweisung",
            "consigne",
            "instruccion",
            "instruções",
            "language model",
            "sprachmodell",
            " ai ",
            " ki-",
            "say that",
            "state that",
            "write that",
            "tell the reader",
            "tell shoppers",
            "claim that",
            "include the",
            "insert this",
            "insert the",
            "greet the",
            "voucher",
            "coupon",
            "promo code",
            "gutschein",
            "subscribers",
            "disregard",
            "forget all",
            "forget previous",
            "dear assistant",
            "dear model",
            "assistant handling",
            "note to",
            "you must",
            "must say",
            "call the",
            "recommend this",
            "rank this",
            "schreibe",
            "sage,",
            "dites que",
            "écris que",
            "escribe que",
            "diga que",
            "escreva que");
    /** Words that are harmless in a list of facts but not worth the risk in a sentence that is quoted. */
    private static final List<String> MACHINERY = List.of(
            "assistant",
            "assistent",
            "asistente",
            "system",
            "prompt",
            " ki ",
            "chatbot",
            "mention",
            "insert",
            "reply",
            "respond",
            "output",
            "translate",
            "summar",
            "tool",
            "policy",
            "override",
            "password",
            "admin",
            "api key",
            "approved",
            "session",
            "new rule",
            "password",
            "click",
            "http",
            "www");

    private StatedText() {}

    /** The sentences of the description that may be shown as they are. */
    static List<String> sentences(Item item) {
        return sentences(item.description());
    }

    /**
     * Those of them that stand behind others without hanging on them: not "And why it does", and not "From the age of 2", which is
     * none.
     */
    static List<String> wholeSentences(Item item) {
        return sentences(item).stream().filter(StatedText::isWhole).toList();
    }

    private static boolean isWhole(String sentence) {
        List<Word> words = Word.of(NormalText.of(sentence));
        String first = words.isEmpty() ? "" : words.getFirst().lower();
        return !GOING_ON.contains(first) && (words.size() >= FEWEST_WORDS || !LEADING.contains(first));
    }

    static List<String> sentences(String description) {
        List<String> sentences = new ArrayList<>();
        String text = Invisible.removed(beforeMarkup(description, LONGEST_QUOTED));
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsSentence(text, i)) {
                add(text.substring(start, i + 1), sentences);
                start = i + 1;
            }
        }
        add(text.substring(start), sentences);
        return sentences;
    }

    /** Whether any of the description is left out because it gives orders. */
    static boolean givesOrders(Item item) {
        String text = Invisible.removed(beforeMarkup(item.description(), LONGEST_STATED));
        return !stated(item).equals(text);
    }

    /** The description as far as it states facts: without markup, without sentences that give orders. */
    static String stated(Item item) {
        String text = Invisible.removed(beforeMarkup(item.description(), LONGEST_STATED));
        StringBuilder stated = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || endsSentence(text, i)) {
                int end = Math.min(text.length(), i + 1);
                String sentence = text.substring(start, end);
                boolean orders = holds(sentence, ORDERS) || mixesAlphabets(sentence) || Orders.in(sentence);
                stated.append(orders ? "" : sentence);
                start = end;
            }
        }
        return stated.toString();
    }

    private static void add(String sentence, List<String> sentences) {
        String plain = sentence.strip();
        if (plain.length() >= 8 && plain.length() <= LONGEST_SENTENCE && isForShoppers(plain)) {
            sentences.add(plain);
        }
    }

    static boolean isForShoppers(String sentence) {
        return !holds(sentence, ORDERS)
                && !holds(sentence, MACHINERY)
                && !mixesAlphabets(sentence)
                && !Orders.in(sentence);
    }

    private static boolean holds(String sentence, List<String> words) {
        String lower = " " + NormalText.of(sentence).toLowerCase(Locale.ROOT) + " ";
        return words.stream().anyMatch(lower::contains);
    }

    /** Cyrillic letters inside Latin words are there to be read by nobody but a filter. */
    private static boolean mixesAlphabets(String sentence) {
        return Word.of(sentence).stream().anyMatch(word -> {
            boolean latin = hasScript(word, Character.UnicodeScript.LATIN);
            return latin
                    && (hasScript(word, Character.UnicodeScript.CYRILLIC)
                            || hasScript(word, Character.UnicodeScript.GREEK));
        });
    }

    private static boolean hasScript(Word word, Character.UnicodeScript script) {
        return word.lower().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    /**
     * The text before the first markup that no shop would write for its shoppers' eyes; plain paragraphs and lists, which
     * feeds do write, are read over.
     */
    private static String beforeMarkup(String description, int most) {
        StringBuilder text = new StringBuilder();
        int end = Math.min(description.length(), most);
        for (int i = 0; i < end; i++) {
            char c = description.charAt(i);
            int tag = c == '<' ? endOfPlainTag(description, i) : -1;
            if (tag > 0) {
                text.append(' ');
                i = tag;
            } else if ("<>[]{}`\\".indexOf(c) >= 0) {
                int sentence = text.lastIndexOf(".");
                return sentence < 0 ? "" : text.substring(0, sentence + 1);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** The end of a tag without attributes that only lays out text; -1 for any other. */
    private static int endOfPlainTag(String text, int start) {
        int end = text.indexOf('>', start);
        if (end < 0 || end - start > LONGEST_TAG) {
            return -1;
        }
        String name = text.substring(start + 1, end).replace("/", "").strip().toLowerCase(Locale.ROOT);
        return PLAIN_TAGS.contains(name) ? end : -1;
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        boolean mark = c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？';
        boolean spaced = i + 1 == text.length() || text.charAt(i + 1) == ' ' || c > 0x3000;
        return mark && spaced && !(c == '.' && isAbbreviation(text, i));
    }

    /** "approx. 5" and "No. 2": a short word or one letter before the dot and more to come. */
    private static boolean isAbbreviation(String text, int dot) {
        int start = dot;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean digitFollows = dot + 2 < text.length() && Character.isDigit(text.charAt(dot + 2));
        return dot - start == 1 || (digitFollows && dot - start <= 6);
    }
}
