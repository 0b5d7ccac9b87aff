package dev.tastemaker.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.guardrail.SampleCatalog;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryComposerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "fr-FR", "es-ES", "pt-BR", "ja-JP", "it-IT"})
    void everySampleItemHasASummaryThatPassesEveryCheck(String tag) {
        Locale locale = Phrasebook.writable(Locale.forLanguageTag(tag));
        for (Item item : SampleCatalog.items()) {
            Grounds grounds = Grounds.of(List.of(item), locale, ZoneOffset.UTC, NOW);
            SummaryText text = new SummaryComposer().compose(item, grounds);
            assertEquals(List.of(), text.checked().violations(), text.words());
        }
    }
}
