package dev.tastemaker.guardrail;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * S1: the phrases that a tenant bans ({@code guardrail.banned-phrases}), found behind capitals, accents, spaces between
 * letters, digits for letters and letters of other alphabets that look the same.
 */
final class BannedPhraseCheck implements Check {
    private static final String LOOKS = "аеорсухіјѕԁһԛԝαεικνορτυχ013457@$!|";
    private static final String READS = "aeopcyxijsdhqwaeiknoptuxoleastasil";

    private final List<String> banned;

    BannedPhraseCheck(List<String> banned) {
        this.banned = banned.stream()
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    /** With the phrases of the configuration that this process runs with. */
    static BannedPhraseCheck configured() {
        return new BannedPhraseCheck(ConfigProvider.getConfig()
                .getOptionalValues("guardrail.banned-phrases", String.class)
                .orElse(List.of()));
    }

    @Override
    public List<Violation> check(Draft draft) {
        List<Violation> violations = new ArrayList<>();
        for (String phrase : banned) {
            String wanted = folded(phrase);
            draft.passages().stream()
                    .filter(passage -> !wanted.isEmpty() && holds(passage.text(), wanted))
                    .map(passage -> new Violation("S1", passage.name(), phrase, "is banned here", null))
                    .forEach(violations::add);
        }
        return violations;
    }

    /** Whole words, or words parted letter by letter; "assess" holds no shorter word. */
    private static boolean holds(String text, String wanted) {
        StringBuilder letters = new StringBuilder();
        List<Integer> begins = new ArrayList<>();
        for (String word : Normalizer.normalize(text, Normalizer.Form.NFKC).split("[^\\p{L}\\p{N}\\p{M}@$!|]+", -1)) {
            begins.add(letters.length());
            letters.append(folded(word));
        }
        begins.add(letters.length());
        for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
            if (begins.contains(at) && begins.contains(at + wanted.length())) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            int look = LOOKS.indexOf(c);
            int read = look >= 0 ? READS.charAt(look) : c;
            if (Character.isLetterOrDigit(read)) {
                folded.appendCodePoint(read == 'l' ? 'i' : read); // nobody tells these two apart, nor from a one
            }
        });
        return folded.toString();
    }
}
