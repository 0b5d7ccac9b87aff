package dev.tastemaker.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Graphemes;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.guardrail.SampleCatalog;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailComposerTest {
    private static final Set<String> THEMES = Set.of(
            "subject-reduction",
            "subject-rating",
            "subject-several",
            "subject",
            "subject-any",
            "preheader-three",
            "preheader-two",
            "preheader-several",
            "preheader",
            "greeting-name",
            "greeting",
            "opening-taste",
            "opening-several",
            "opening",
            "line-product",
            "line-video",
            "line-article",
            "line-livestream",
            "line-any",
            "kind-video",
            "kind-article",
            "kind-livestream",
            "was",
            "rating",
            "button-product",
            "button-video",
            "button-article",
            "button-livestream",
            "why",
            "unsubscribe",
            "unsubscribe-question",
            "unsubscribe-button",
            "unsubscribe-done");

    private final EmailComposer composer = new EmailComposer();

    @Test
    void everyLanguageHasEveryTheme() {
        for (String language : Phrasebook.LANGUAGES) {
            for (String theme : THEMES) {
                assertTrue(
                        !EmailComposer.PHRASES
                                .phrases(Locale.of(language), theme)
                                .isEmpty(),
                        language + " lacks " + theme);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "pt", "ja"})
    void recipientsOfTheSameItemsReadDifferentLinesAndSubjects(String language) {
        List<Item> items = SampleCatalog.items().subList(0, 3);
        Set<String> heads = new HashSet<>();
        Set<String> emails = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            EmailAudience reader = Readers.of(language, items);
            EmailWords words = composer.compose(new EmailAudience(
                    "s-" + i, reader.name(), reader.locale(), Kettle.BERLIN, Kettle.NOW, items, false, ""));
            heads.add(words.subject() + words.preheader());
            emails.add(words.subject() + words.preheader() + words.opening() + words.lines());
        }
        assertTrue(heads.size() >= 3, heads::toString);
        assertTrue(emails.size() >= 8, emails.size() + " emails");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "de-DE", "fr-FR", "es-ES", "pt-BR", "ja-JP", "sv-SE"})
    void everySampleItemInEveryLanguagePassesEveryCheck(String locale) {
        List<Item> items = SampleCatalog.items();
        for (int from = 0; from < items.size(); from += 4) {
            int size = 1 + from / 4 % 6;
            List<Item> picked = shifted(items, from, size);
            EmailWords words = composer.compose(Readers.of(locale, picked));
            assertEquals(List.of(), words.head().violations());
            words.lines().forEach(line -> assertEquals(List.of(), line.checked().violations()));
            assertNotEquals(words.subject(), words.preheader());
            assertTrue(Graphemes.count(words.subject()) <= 60 && Graphemes.count(words.preheader()) >= 40);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "{{7*7}}",
                "null",
                "SALE!!! 90% OFF",
                "https://evil.example",
                "\u202E",
                "件",
                "👩‍👩‍👧‍👦"
            })
    void whateverTheCatalogHoldsTheWordsPass(String text) {
        List<Item> odd = List.of(
                Kettle.plain().title(text).description(text).brand(text).item(),
                Kettle.plain().id("b").title(text).item());
        for (String language : Phrasebook.LANGUAGES) {
            EmailWords words = composer.compose(Readers.of(language, odd));
            assertEquals(List.of(), words.head().violations());
            words.lines().forEach(line -> assertEquals(List.of(), line.checked().violations()));
        }
    }

    private static List<Item> shifted(List<Item> items, int from, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> items.get((from + i * 97) % items.size()))
                .distinct()
                .toList();
    }
}
