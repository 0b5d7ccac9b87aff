package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhrasebookTest {
    private static final List<String> PUSH_THEMES =
            List.of("reduction", "stock", "ends", "rating", "product", "live", "video", "article", "content", "any");

    @Test
    void everyLanguageHasEveryThemeOfThePushBook() {
        Phrasebook book = Phrasebook.of("push");
        for (String language : Phrasebook.LANGUAGES) {
            int phrases = 0;
            for (String theme : PUSH_THEMES) {
                int count = book.phrases(Locale.of(language), theme).size();
                assertTrue(count > 0, language + " lacks " + theme);
                phrases += count;
            }
            assertTrue(phrases >= 16, language + " has " + phrases);
        }
    }

    /** Eight that nearly every product fills, so that eight readers of one item may read eight texts. */
    @Test
    void everyUseHasEightPatternsForAProductInEveryLanguage() {
        for (String language : Phrasebook.LANGUAGES) {
            Locale locale = Locale.of(language);
            long push = Phrasebook.of("push").phrases(locale, "product").stream()
                    .filter(phrase -> slots(phrase).stream().allMatch(Set.of("name", "price")::contains))
                    .count();
            long lines = Phrasebook.of("email").phrases(locale, "line-product").size();
            long summaries = Phrasebook.of("summary").phrases(locale, "product").size();
            assertTrue(
                    push >= 8 && lines >= 8 && summaries >= 8,
                    () -> language + " has " + List.of(push, lines, summaries));
        }
    }

    private static List<String> slots(List<String> phrase) {
        return java.util.regex.Pattern.compile("\\{([^}]*)}")
                .matcher(String.join(" ", phrase))
                .results()
                .map(slot -> slot.group(1))
                .toList();
    }

    /** A title of ours that the headline check refuses would be a phrase nobody ever reads. */
    @Test
    void titlesUseNeutralWords() {
        Phrasebook book = Phrasebook.of("push");
        List<String> unknown = new ArrayList<>();
        for (String language : List.of("en", "de", "fr", "es", "pt")) {
            Locale locale = Locale.of(language);
            Set<String> neutral = NeutralWords.of(locale);
            for (String theme : PUSH_THEMES) {
                for (List<String> phrase : book.phrases(locale, theme)) {
                    String words = phrase.getFirst().replaceAll("\\{[^}]*}", " ");
                    Word.of(NormalText.of(words)).stream()
                            .filter(word -> word.lower().length() >= 3
                                    && !Character.isDigit(word.lower().charAt(0))
                                    && !neutral.contains(word.lower()))
                            .forEach(word -> unknown.add(language + " " + word.lower()));
                }
            }
        }
        assertEquals(List.of(), unknown.stream().distinct().toList());
    }

    @Test
    void aReaderOfALanguageWeLackReadsEnglishOfTheirRegion() {
        assertEquals(
                "en-IT", Phrasebook.writable(Locale.forLanguageTag("it-IT")).toLanguageTag());
        assertEquals(
                "de-AT", Phrasebook.writable(Locale.forLanguageTag("de-AT")).toLanguageTag());
    }
}
