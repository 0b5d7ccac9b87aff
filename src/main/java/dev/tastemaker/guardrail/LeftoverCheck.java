package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** R3: nothing of the making is left: slots, markup, addresses, words of an assistant, characters nobody can see. */
final class LeftoverCheck implements Check {
    private static final List<String> FRAGMENTS = List.of(
            "{",
            "}",
            "${",
            "#{",
            "<%",
            "%>",
            "[[",
            "]]",
            "](",
            "**",
            "__",
            "```",
            "`",
            "&lt;",
            "&gt;",
            "&amp;",
            "&nbsp;",
            "&#",
            "://",
            "www.",
            "\\n",
            "\\u",
            "[object",
            "lorem ipsum");
    private static final List<String> ASSISTANT = List.of(
            "as an ai",
            "as a language model",
            "language model",
            "i'm an ai",
            "i am an ai",
            "als ki",
            "als sprachmodell",
            "en tant qu'ia",
            "modèle de langage",
            "como una ia",
            "como ia",
            "como uma ia",
            "modelo de linguagem",
            "modelo de lenguaje",
            "AIとして",
            "言語モデル",
            "system prompt",
            "i cannot assist",
            "i can't assist");
    private static final Set<String> WORDS = Set.of("undefined", "NaN", "TODO", "TBD", "FIXME", "XXX", "null", "NULL");
    private static final int LONGEST_BRAND = 30;
    /** What goes on or leads to the rest of an address. */
    private static final String ADDRESS = ".-_/\\:?#@=&%~+";

    private static final Set<String> TOP_LEVEL = Set.of(
            "com", "net", "org", "io", "shop", "example", "info", "biz", "dev", "app", "de", "fr", "es", "pt", "jp",
            "ru", "cn", "co", "uk", "ly", "me");

    @Override
    public List<Violation> check(Draft draft) {
        List<Violation> violations = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            String leftover = first(passage.text(), draft.grounds());
            if (leftover != null) {
                violations.add(new Violation(
                        "R3", passage.name(), leftover, "does not belong into a text for a shopper", null));
            }
        }
        return violations;
    }

    private static @Nullable String first(String text, Grounds grounds) {
        String invisible = Invisible.in(text);
        if (invisible != null) {
            return invisible;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String fragment : FRAGMENTS) {
            if (lower.contains(fragment)) {
                return fragment;
            }
        }
        for (String phrase : ASSISTANT) {
            if (Phrases.contains(lower, phrase.toLowerCase(Locale.ROOT))) {
                return phrase;
            }
        }
        String word = word(text, grounds);
        return word != null ? word : structure(text, grounds);
    }

    /** In German "null" is a number that a text may want. */
    private static @Nullable String word(String text, Grounds grounds) {
        boolean german = grounds.locale().getLanguage().equals("de");
        for (Word word : Word.of(text)) {
            boolean leftover =
                    WORDS.contains(word.spoken()) && !(german && word.lower().equals("null"));
            if (leftover && !isOfAnItem(word.spoken(), grounds)) {
                return word.spoken();
            }
        }
        return null;
    }

    private static boolean isOfAnItem(String word, Grounds grounds) {
        return !word.equalsIgnoreCase("null")
                && !word.equals("undefined")
                && grounds.items().stream().anyMatch(item -> Phrases.contains(item.title(), word));
    }

    private static @Nullable String structure(String text, Grounds grounds) {
        if (text.startsWith("# ") || text.startsWith("- ") || text.startsWith("* ") || text.startsWith("> ")) {
            return text.substring(0, 2);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String found = switch (c) {
                case '<' -> tag(text, i);
                case '[' -> placeholder(text, i);
                case '.' -> address(text, i, grounds);
                case '@' -> mailbox(text, i);
                default -> null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String tag(String text, int at) {
        boolean tag = at + 1 < text.length()
                && (Character.isLetter(text.charAt(at + 1)) || "/!?".indexOf(text.charAt(at + 1)) >= 0);
        return tag ? text.substring(at, Math.min(text.length(), at + 12)) : null;
    }

    private static @Nullable String placeholder(String text, int at) {
        int end = text.indexOf(']', at);
        if (end < 0 || end == at + 1 || end - at > 40) {
            return null;
        }
        String inside = text.substring(at + 1, end);
        boolean capitals = inside.chars().allMatch(c -> Character.isUpperCase(c) || c == '_' || c == ' ' || c == '-');
        boolean slot = inside.regionMatches(true, 0, "your ", 0, 5) || inside.regionMatches(true, 0, "insert ", 0, 7);
        return capitals || slot ? text.substring(at, end + 1) : null;
    }

    private static @Nullable String address(String text, int dot, Grounds grounds) {
        int start = dot;
        while (start > 0 && isHostPart(text.charAt(start - 1))) {
            start--;
        }
        int end = dot + 1;
        while (end < text.length() && isHostPart(text.charAt(end)) && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean host = dot - start >= 2
                && TOP_LEVEL.contains(text.substring(dot + 1, end).toLowerCase(Locale.ROOT));
        return host && !isBrand(text, start, end, grounds) ? text.substring(start, end) : null;
    }

    /**
     * Some brands are called as their shop on the web ("Example.com"). The bare name of one, spelt as the item's brand, is a
     * name; with a path, a port, another part or a mailbox to it, it is an address whatever the catalog calls a brand.
     */
    private static boolean isBrand(String text, int start, int end, Grounds grounds) {
        boolean begins = start == 0 || ADDRESS.indexOf(text.charAt(start - 1)) < 0;
        boolean ends = end == text.length()
                || (ADDRESS.indexOf(text.charAt(end)) < 0 && !isHostPart(text.charAt(end)))
                || (text.charAt(end) == '.' && (end + 1 == text.length() || text.charAt(end + 1) == ' '));
        String name = text.substring(start, end);
        return begins
                && ends
                && name.length() <= LONGEST_BRAND
                && grounds.items().stream().anyMatch(item -> name.equals(item.brand()));
    }

    private static @Nullable String mailbox(String text, int at) {
        boolean mail = at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
        return mail ? text.substring(Math.max(0, at - 8), Math.min(text.length(), at + 8)) : null;
    }

    private static boolean isHostPart(char c) {
        return (Character.isLetterOrDigit(c) && !Word.isUnspaced(c)) || c == '-';
    }
}
