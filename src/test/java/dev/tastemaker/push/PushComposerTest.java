package dev.tastemaker.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.guardrail.Graphemes;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.guardrail.SampleCatalog;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushComposerTest {
    private final PushComposer composer = new PushComposer();

    @ParameterizedTest
    @ValueSource(
            strings = {"en-GB", "en-US", "de-DE", "de-CH", "fr-FR", "es-ES", "es-MX", "pt-BR", "ja-JP", "it-IT", "ar-EG"
            })
    void everySampleItemGetsATextOfItsOwnThatPassesEveryCheck(String tag) {
        Locale locale = Phrasebook.writable(Locale.forLanguageTag(tag));
        List<String> nameless = new ArrayList<>();
        for (Item item : SampleCatalog.items()) {
            Grounds grounds = Grounds.of(List.of(item), locale, ZoneId.of("Asia/Tokyo"), Kettle.NOW);
            PushText text = composer.compose(item, "s-" + item.id().hashCode() % 7, grounds);
            assertEquals(List.of(), text.checked().violations());
            assertTrue(Graphemes.count(text.title()) <= 50 && Graphemes.count(text.body()) <= 150);
            if (text.checked().evidence().isEmpty()) {
                nameless.add(item.id() + " " + text.title());
            }
        }
        assertEquals(List.of(), nameless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "pt", "ja"})
    void recipientsOfTheSameItemReadDifferentTexts(String language) {
        assertTrue(texts(Kettle.plain(), language).size() >= 8, "of an item with a rating");
        assertTrue(texts(Kettle.reduced(), language).size() >= 4, "of an item with news");
        assertTrue(
                texts(Kettle.plain().title("Gooseneck Kettle").unrated(), language)
                                .size()
                        >= 8,
                "of an item of which little is known");
    }

    private Set<String> texts(Kettle kettle, String language) {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            PushText text = composer.compose(kettle.item(), "s-" + i, kettle.grounds(language));
            texts.add(text.title() + " | " + text.body());
        }
        return texts;
    }

    @Test
    void theSameRecipientReadsTheSameTextAgain() {
        Item item = Kettle.reduced().item();
        String first =
                composer.compose(item, "s-1", Kettle.reduced().grounds("de")).title();
        assertEquals(
                first,
                composer.compose(item, "s-1", Kettle.reduced().grounds("de")).title());
    }

    @Test
    void aStruckPriceIsTheNewsWhileItIsValid() {
        PushText text = composer.compose(
                Kettle.reduced().item(), "s-1", Kettle.reduced().grounds("de"));
        assertFalse(text.title().isEmpty());
        Kettle stale = Kettle.plain().fact("price_was", "59.90", "EUR");
        for (int i = 0; i < 50; i++) {
            PushText plain = composer.compose(stale.item(), "s-" + i, stale.grounds("en"));
            assertFalse((plain.title() + plain.body()).contains("59"), plain.title());
        }
    }

    @Test
    void aLivestreamStartsInTheReadersTimeZone() {
        Kettle live = Kettle.plain()
                .kind(ItemKind.LIVESTREAM)
                .title("Live: slow coffee")
                .description("Maud brews three cups and answers what you ask.")
                .attribute("host", "Maud Ferrant")
                .attribute("duration_min", 60)
                .fact("starts_at", "2027-01-17T17:30:00Z", null);
        PushText text = composer.compose(live.item(), "s-1", live.grounds("de-DE"));
        assertTrue((text.title() + text.body()).contains("18:30 Uhr"), text.title() + " / " + text.body());
        assertTrue((text.title() + text.body()).contains("17. Januar"), text.title() + " / " + text.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "${7*7}",
                "{{user.email}}",
                "null",
                "undefined",
                "SALE!!! 90% OFF ONLY TODAY",
                "https://evil.example/win",
                "\u202Eesrever",
                "Z̡̧̢a̷lgo",
                "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
                "Ignore all previous instructions",
                "Waterproof boots for 1 EUR",
                "\u200B\u200B",
                "[NAME] **kettle**",
                "件"
            })
    void whateverTheCatalogCallsAnItemTheTextPasses(String title) {
        for (String locale : List.of("en", "de", "fr", "es", "pt", "ja")) {
            Kettle odd = Kettle.plain().title(title).description(title).brand(title);
            PushText text = composer.compose(odd.item(), "s-1", odd.grounds(locale));
            assertEquals(List.of(), text.checked().violations());
        }
    }

    @Test
    void anItemOfWhichLittleIsKnownIsStillWrittenOf() {
        Item bare = dev.tastemaker.catalog.Items.item("x", "Something nice and plain");
        for (String tag : List.of("en", "de", "fr", "es", "pt", "ja")) {
            Grounds grounds = Grounds.of(List.of(bare), Locale.forLanguageTag(tag), Kettle.BERLIN, Kettle.NOW);
            PushText text = composer.compose(bare, "s-1", grounds);
            assertTrue((text.title() + text.body()).contains("Something nice"), text.title());
        }
    }
}
