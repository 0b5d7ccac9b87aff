package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyChecksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A miracle kettle",
                "A M I R A C L E kettle",
                "a mirасle kettle",
                "A m1r4cle kettle",
                "a MIRÀCLE kettle"
            })
    void aBannedPhraseIsFoundHoweverItIsSpelt(String text) {
        Check check = new BannedPhraseCheck(List.of("miracle"));
        assertEquals(1, check.check(body(text)).size(), text);
    }

    @Test
    void aBannedPhraseInsideAnotherWordIsNone() {
        Check check = new BannedPhraseCheck(List.of("ass", "miracle"));
        assertEquals(List.of(), check.check(body("A glass kettle that you can assess.")));
    }

    @Test
    void oneSpamWordingMayHappenAndTwoMayNot() {
        Check check = new SpamWordingCheck();
        assertEquals(List.of(), check.check(body("A free trial of the kettle.")));
        assertEquals(
                2, check.check(body("Dear friend, a free trial of the kettle.")).size());
    }

    @Test
    void nothingSensitiveIsSaidOfAReader() {
        Check check = new SensitiveCheck();
        assertEquals(1, check.check(body("For your diabetes, a kettle.")).size());
        assertEquals(List.of(), check.check(body("A kettle for your morning.")));
    }

    @Test
    void likenessCountsSharedRunsOfThreeWords() {
        assertEquals(1, Likeness.of("A kettle for slow mornings", "a kettle, for slow mornings!"));
        assertTrue(Likeness.of("A kettle for slow mornings", "Slow mornings want a kettle") < Likeness.MOST_SHARED);
        assertEquals(0.5, Likeness.distinct(List.of("One body.", "one body", "Another", "another!")));
    }

    @Test
    void readingEaseTellsPlainFromHard() {
        assertTrue(ReadingLevel.of("The kettle is light. It holds one litre.").isPlain());
        assertFalse(ReadingLevel.of(
                        "Notwithstanding considerable manufacturing irregularities, temperature regulation remains extraordinarily satisfactory.")
                .isPlain());
    }

    @Test
    void evidenceIsMappedToItsPlaceAndItsSentence() {
        EvidenceMap map = EvidenceMap.of(
                "body",
                "The Arden kettle costs 49,90\u00A0€. Have a look.",
                List.of(new Evidence("49,90 €", "kettle-arden", "price", "49.90 EUR")));
        assertEquals("49,90\u00A0€", map.spans().getFirst().text());
        assertEquals(List.of("kettle-arden/price"), map.sentences().getFirst().facts());
        assertEquals(List.of(), map.sentences().getLast().facts());
        assertEquals(2, map.sentences().size());
    }

    @Test
    void aNumberIsNotUnderlinedInsideAnother() {
        EvidenceMap map = EvidenceMap.of(
                "body",
                "4.6 out of 5 in 6 months, 6,500 of them.",
                List.of(new Evidence("6", "kettle-arden", "attributes.guarantee_months", "6")));
        assertEquals(
                List.of(16), map.spans().stream().map(EvidenceMap.Span::start).toList());
    }

    private static Draft body(String text) {
        return Draft.of("body", text, Form.PUSH_BODY, Kettle.plain().grounds("en"));
    }
}
