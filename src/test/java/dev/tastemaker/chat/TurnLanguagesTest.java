package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Draft;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.guardrail.SampleCatalog;
import dev.tastemaker.guardrail.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The composer of replies in all its languages: what it says passes every check, and is said in more than one way. */
class TurnLanguagesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final int WAYS = 8;
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "ja");
    private static final List<String> QUESTIONS = List.of(
            "how much is it?",
            "is it in stock?",
            "what rating does it have?",
            "which brand is it?",
            "does it fly?",
            "tell me more about it");

    /** What is said in reply to a wish, in the words of each language. */
    private static final Map<String, String> WISHES = Map.of(
            "en", "quiet kettle",
            "de", "leiser Wasserkocher",
            "fr", "bouilloire silencieuse",
            "es", "hervidor silencioso",
            "pt", "chaleira silenciosa",
            "ja", "静かなケトル");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "pt", "ja"})
    void everythingSaidOverTheSamplePassesEveryCheck(String language) {
        List<Item> items = SampleCatalog.items();
        List<String> failed = new ArrayList<>();
        int said = 0;
        // Together the languages speak of every item; of each alone that would be six times the same checks.
        int begin = LANGUAGES.indexOf(language);
        for (int at = begin; at < items.size(); at += LANGUAGES.size()) {
            List<Item> beside =
                    List.of(items.get(at), items.get((at + 1) % items.size()), items.get((at + 7) % items.size()));
            Voice voice = new Voice(
                    Locale.of(language), Phrasebook.seed(language, items.get(at).id()), NOW);
            for (Spoken spoken : spoken(beside, voice)) {
                Grounds grounds = grounds(spoken.items(), voice);
                for (String sentence : spoken.sentences()) {
                    said++;
                    violations(sentence, grounds)
                            .forEach(violation -> failed.add(sentence + " -> " + violation.check() + " '"
                                    + violation.span() + "' " + violation.problem()));
                }
            }
        }
        assertTrue(said > items.size() * 3, "too little was said: " + said);
        assertEquals(List.of(), failed.stream().limit(15).toList(), failed.size() + " of " + said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "pt", "ja"})
    void aListIsBegunInEightWaysAtLeast(String language) {
        Set<String> leads = new HashSet<>();
        Set<String> offers = new HashSet<>();
        for (int turn = 0; turn < 200; turn++) {
            List<String> words = search(
                    new Voice(Locale.of(language), Phrasebook.seed("c", "turn " + turn), NOW),
                    Shop.ARDEN,
                    Shop.SOLVEIG);
            leads.add(words.get(0));
            offers.add(words.get(1));
        }
        assertTrue(leads.size() >= WAYS, leads.toString());
        assertTrue(offers.size() >= WAYS, offers.toString());
    }

    @Test
    void theSameVoiceSaysTheSame() {
        Voice voice = new Voice(Locale.GERMAN, 4711, NOW);
        assertEquals(search(voice, Shop.ARDEN, Shop.SOLVEIG), search(voice, Shop.ARDEN, Shop.SOLVEIG));
    }

    @Test
    void pricesAndNumbersAreWrittenAsTheReaderWritesThem() {
        assertEquals("64,00\u00a0€", new Voice(Locale.GERMANY, 0, NOW).money(Shop.SOLVEIG.price()));
        assertEquals("70\u00a0€", new Voice(Locale.GERMANY, 0, NOW).limit(new BigDecimal("70"), "EUR"));
        assertEquals("5.000\u00a0€", new Voice(Locale.GERMANY, 0, NOW).limit(new BigDecimal("5000"), "EUR"));
        assertEquals("1,7 l", new Voice(Locale.FRANCE, 0, NOW).factValue("capacity", "1.7 l"));
        assertEquals(
                "4,6 von 5 bei 212 Bewertungen",
                new Voice(Locale.GERMANY, 0, NOW).rating(Shop.ARDEN).orElseThrow());
    }

    @Test
    void everyLanguageHasEveryTheme() {
        for (String theme : List.of(
                "greeting",
                "thanks",
                "goodbye",
                "about",
                "elsewhere",
                "declined",
                "prices-stand",
                "sorry",
                "notice",
                "gone",
                "gone-one",
                "suggest-none",
                "trending-none",
                "nothing-hint",
                "unknown-these")) {
            for (String language : Phrasebook.LANGUAGES) {
                Voice voice = new Voice(Locale.of(language), 0, NOW);
                String said = voice.say(theme);
                assertEquals(List.of(), violations(said, grounds(List.of(), voice)), said);
            }
        }
    }

    /** Sentences and the items that they speak of. */
    private record Spoken(List<Item> items, List<String> sentences) {}

    private static List<Spoken> spoken(List<Item> items, Voice voice) {
        Item first = items.getFirst();
        List<String> ofOne = new ArrayList<>();
        QUESTIONS.forEach(question -> ofOne.addAll(FactAnswer.of(first, question, voice)));
        first.attributes().entrySet().stream()
                .filter(each -> isReadable(first, each.getKey(), each.getValue(), voice))
                .forEach(each -> ofOne.addAll(
                        FactAnswer.of(first, "what about the " + ItemWords.attributeName(each.getKey()) + "?", voice)));
        List<String> ofAll = new ArrayList<>(search(voice, items.toArray(Item[]::new)));
        for (Intent intent : List.of(
                new Intent.Suggest(),
                new Intent.Trending(),
                new Intent.Similar(first.id(), null, null),
                new Intent.Similar(first.id(), null, new BigDecimal("50")))) {
            Findings findings =
                    new Findings(intent, List.of(), Shop.shown(items.toArray(Item[]::new)), List.of(), null);
            ofAll.addAll(TurnComposer.words(findings, true, voice));
        }
        List<Item> two = items.subList(0, 2);
        List<String> ofTwo = new ArrayList<>();
        for (String question : List.of("cheaper", "lighter", "bigger", "better rated", "what is the difference?")) {
            ofTwo.addAll(ComparisonWords.of(two, question, voice));
        }
        // What one item has and the other has not stands in one sentence, which no check can hold against both.
        ofTwo.removeIf(sentence -> sentence.contains(voice.say("yes-word")) && sentence.contains(voice.say("no-word")));
        return List.of(new Spoken(List.of(first), ofOne), new Spoken(items, ofAll), new Spoken(two, ofTwo));
    }

    /** A word of the catalog in another script is said as it is, and no check of the reader's language knows it. */
    private static boolean isReadable(Item item, String attribute, Object value, Voice voice) {
        return voice.reads(item) || (voice.names(attribute) && (value instanceof Boolean || ItemWords.isNumber(value)));
    }

    private static List<String> search(Voice voice, Item... items) {
        List<String> sentences = new ArrayList<>();
        String wish = WISHES.get(voice.locale().getLanguage());
        Intent.Search limited = new Intent.Search(wish, new BigDecimal("20"), new BigDecimal("70"), Set.of());
        Intent.Search open = new Intent.Search(wish, null, null, Set.of());
        for (Findings findings : List.of(
                new Findings(open, List.of(), Shop.shown(items), List.of(), null),
                new Findings(limited, List.of(), List.of(Shop.shown(items[0])), List.of(), null),
                new Findings(limited, List.of(), List.of(), List.of(), null),
                new Findings(open, List.of(), Shop.shown(items), List.of(), "popular"))) {
            sentences.addAll(TurnComposer.words(findings, true, voice));
        }
        return sentences;
    }

    private static Grounds grounds(List<Item> items, Voice voice) {
        return Grounds.of(items, voice.locale(), ZoneOffset.UTC, NOW)
                .afterHearing(WISHES.get(voice.locale().getLanguage()) + " 20 € 70 € 50 €");
    }

    private static List<Violation> violations(String sentence, Grounds grounds) {
        return Guardrail.chat()
                .check(Draft.of("sentence", sentence, Form.SENTENCE, grounds))
                .violations();
    }
}
