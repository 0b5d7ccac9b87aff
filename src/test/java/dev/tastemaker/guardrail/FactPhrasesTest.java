package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.guardrail.FactPhrase.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts as English says them. */
class FactPhrasesTest {
    @ParameterizedTest(name = "{0}: {1} is \"{2}\"")
    @CsvSource(delimiter = '|', textBlock = """
            length_cm       | 48              | 48 cm long
            thickness_mm    | 5               | 5 mm thick
            diameter_cm     | 24              | 24 cm across
            pockets         | 1               | 1 pocket
            batteries       | 1               | 1 battery
            pockets         | 3               | 3 pockets
            persons         | 1               | for 1 person
            persons         | 4               | for 4 people
            caffeine        | none            | no caffeine
            keeps_hot_h     | 5               | keeps hot for 5 h
            fits_inch       | 16              | fits 16 inch
            serves          | 6               | serves 6
            battery_h       | 16              | 16 h battery
            net_weight_g    | 1500            | 1.5 kg
            waterproof      | IPX7            | waterproof IPX7
            baths           | 8               | for 8 baths
            players         | 2 to 4          | for 2 to 4 players
            fit             | relaxed         | relaxed fit
            scent           | salt, fig, cedar| a salt, fig and cedar scent
            origin          | Peru, Mexico    | from Peru and Mexico
            colour          | Black,Red       | black and red
            strap           | true            | a strap
            straps          | true            | straps
            iris_diaphragm  | true            | an iris diaphragm
            noise_damping   | true            | noise damping
            insulation      | true            | insulation
            stackable       | true            | stackable
            non_stick       | true            | non-stick
            usb_port        | true            | a USB port
            nfc             | yes             | NFC
            low_salt        | true            | low salt
            socket          | E14             | an E14 socket
            clasp           | brass           | a brass clasp
            stuffing        | wool            | wool stuffing
            material        | Wool, steel rim | wool
            material        | Oak, beech      | oak and beech
            material        | Tin, PVC caps   | tin
            print           | stars and moons | a print of stars and moons
            bread_rings     | 3               | 3 bread rings
            warranty_years  | 2               | 2 years of warranty
            auto_off_min    | 5               | auto off after 5 min
            up_to_kg        | 30              | up to 30 kg
            packaging       | paper           | in paper packaging
            ruling          | ruled           | ruled
            harness         | true            | a harness
            capacity_mah    | 5000            | 5,000 mAh
            languages       | en, de, fr      | in English, German and French
            """)
    void anAttributeIsSaidAsEnglishSaysIt(String name, String value, String said) {
        assertTrue(words(Kettle.plain().attribute(name, value).item()).contains(said));
    }

    /** What is so, counted or named in a way that no phrase of English is sure to fit is left out. */
    @ParameterizedTest(name = "{0}: {1} is not said")
    @CsvSource(delimiter = '|', textBlock = """
            whistle         | false
            lining          | unknown
            countries       | 120
            cards           | 4
            model           | TX-4410
            twin_pack       | true
            harvest         | August
            plug_and_play   | true
            rgb_x           | true
            upper_side      | N
            lid             | Not supplied
            author          | Ines Alvar
            floats          | true
            skin            | dry
            depth_from_cm   | 4
            colour          | copper
            grind           | espresso to moka
            accords         | warmer, more amber
            cooking_kg      | 4
            """)
    void whatHasNoSurePhraseIsLeftOut(String name, String value) {
        assertTrue(FactPhrases.of(Kettle.plain().attribute(name, value).item()).stream()
                .noneMatch(phrase -> phrase.attribute().equals(name)));
    }

    @Test
    void whatIsNotSoAndWhatOnlyTheShopCountsIsNotSaid() {
        List<String> words = words(Kettle.plain()
                .attribute("whistle", false)
                .attribute("shade", "lagoon")
                .attribute("coating", "none, season before first use")
                .attribute("from_week", "8")
                .item());
        List<String> unsaid = List.of("whistle", "lagoon", "coating", "8 week");
        assertTrue(words.stream().noneMatch(each -> unsaid.stream().anyMatch(each::contains)), words::toString);
    }

    @Test
    void chosenFactsStandInTheOrderOfASentence() {
        assertEquals(
                " in blue wool with 30 settings and belt drive, 48 cm long",
                FactPhrases.joined(List.of(
                        new FactPhrase("48 cm long", Place.BESIDE, ""),
                        new FactPhrase("30 settings", Place.PART, ""),
                        new FactPhrase("wool", Place.MATERIAL, ""),
                        new FactPhrase("belt drive", Place.PART, ""),
                        new FactPhrase("blue", Place.COLOUR, ""))));
        assertEquals(": 48 cm long", FactPhrases.joined(List.of(new FactPhrase("48 cm long", Place.BESIDE, ""))));
        assertEquals("", FactPhrases.joined(List.of()));
    }

    @Test
    void nothingIsInWhatBeginsWithIn() {
        FactPhrase foam = FactPhrases.of(
                        Kettle.plain().attribute("material", "in-mould foam").item())
                .stream()
                .filter(phrase -> phrase.attribute().equals("material"))
                .findFirst()
                .orElseThrow();
        assertEquals(Place.BESIDE, foam.place());
    }

    @Test
    void aPartThatIsAListStandsAlone() {
        FactPhrase oils = new FactPhrase("olive and sesame oils", Place.PART, "");
        FactPhrase lid = new FactPhrase("a lid", Place.PART, "");
        assertEquals(" with olive and sesame oils", FactPhrases.joined(List.of(oils, lid)));
        assertEquals(" with a lid", FactPhrases.joined(List.of(lid, oils)));
    }

    @Test
    void whatOneThingDoesIsNotSaidOfSeveral() {
        Kettle candles = Kettle.plain().title("Arden Candles 6 cm").attribute("burn_h", 7);
        assertTrue(words(candles.item()).stream().noneMatch(words -> words.contains("burn")));
        assertTrue(words(candles.title("Arden Candle 6 cm").item()).contains("burns for 7 h"));
    }

    @Test
    void theColourOfAJarIsNotThatOfWhatIsInIt() {
        Kettle salt = Kettle.plain().title("Arden Bath Salt").attribute("net_weight_g", 500);
        assertTrue(words(salt.item()).stream().noneMatch("black"::equals));
    }

    @Test
    void nothingIsSaidTwice() {
        FactPhrase weight = new FactPhrase("300 g paper", Place.BESIDE, "");
        assertEquals(": 300 g paper", FactPhrases.joined(List.of(weight, new FactPhrase("paper", Place.MATERIAL, ""))));
        assertEquals(
                " in rag paper", FactPhrases.joined(List.of(weight, new FactPhrase("rag paper", Place.MATERIAL, ""))));
        assertEquals(
                ": 300 g paper",
                FactPhrases.joined(List.of(weight, new FactPhrase("Of 300 g a sheet.", Place.SENTENCE, ""))));
        assertEquals(
                ": 300 g paper. Of 12 sheets.",
                FactPhrases.joined(List.of(weight, new FactPhrase("Of 12 sheets.", Place.SENTENCE, ""))));
    }

    @Test
    void whatIsOfferedToAModelPassesTheStrictestCheck() {
        for (Item item : SampleCatalog.items()) {
            Grounds grounds = Grounds.of(List.of(item), java.util.Locale.UK, Kettle.BERLIN, Kettle.NOW);
            if (item.language().equals("en")) {
                CheckedText checked = Guardrail.push()
                        .strict()
                        .check(Draft.of(
                                "line",
                                "Here" + FactPhrases.joined(FactPhrases.of(item)) + ", still.",
                                Form.SENTENCE,
                                grounds));
                assertEquals(List.of(), checked.violations(), item.id());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Why your earbuds fall out          | Earbuds        | [earbuds]
            Your first ten espresso shots      | Espresso       | [espresso shots]
            Where to hang a bird feeder        | Birds          | [a bird feeder]
            Tasting five coffees side by side  | Coffee         | []
            In praise of the French press      | French Presses | [the French press]
            From the sofa to five kilometres   | Sofas          | []
            Wide slots, real bread             | Toasters       | []
            Why bakers do not use cups         | Cups           | []
            """)
    void aVideoIsOnWhatItsNameAndItsShelfName(String title, String category, String topics) {
        Item video = Kettle.plain()
                .kind(ItemKind.VIDEO)
                .title(title)
                .category(category)
                .item();
        assertEquals(topics, String.valueOf(CopyChoices.of(video).slots().get("topic")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Arden Gooseneck Kettle 0.9 L    | [a kettle]
            Arden Steel Kettle              | [a steel kettle, a kettle]
            Arden Kettles, set of two       | [kettles]
            Arden Wanda                     | [Wanda]
            """)
    void aThingIsCalledByTheCommonWordsAtTheEndOfItsName(String title, String things) {
        assertEquals(things, ThingNames.of(Kettle.plain().title(title).item()).toString());
    }

    private static List<String> words(Item item) {
        return FactPhrases.of(item).stream().map(FactPhrase::words).toList();
    }
}
