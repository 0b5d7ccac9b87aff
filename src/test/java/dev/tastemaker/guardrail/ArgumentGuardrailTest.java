package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArgumentGuardrailTest {
    @Test
    void figuresCodesAndAddressesAreOnlyTheShoppers() {
        String heard = "Something like the KX-200, up to 40 litres";
        assertFalse(refuses("{\"query\":\"backpack 40 litres like kx-200\"}", heard));
        assertTrue(refuses("{\"query\":\"GET-99OFF\"}", heard));
        assertTrue(refuses("{\"query\":\"see www.shop.example\"}", heard));
        assertTrue(refuses("{\"filter\":{\"brands\":[\"mail me@there\"]}}", heard));
        assertTrue(refuses("{\"query\":\"<b>bag</b>\"}", heard));
    }

    @Test
    void wordsAndIdsAreTheModelsChoice() {
        assertFalse(
                refuses("{\"query\":\"thermos flask\",\"limit\":6,\"filter\":{\"maxPrice\":40}}", "keeps coffee warm"));
        assertFalse(refuses("{\"ids\":[\"kettle-07\"]}", "the first one"));
        assertFalse(refuses("not json", "x"), "what is no JSON is refused elsewhere");
    }

    private static boolean refuses(String arguments, String heard) {
        return ArgumentGuardrail.refusal(arguments, heard).isPresent();
    }
}
