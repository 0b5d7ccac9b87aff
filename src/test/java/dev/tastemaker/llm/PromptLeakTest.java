package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PromptLeakTest {
    private final PromptLeak leak = new PromptLeak(
            "You are the shopping assistant of this shop. Say only what the tools said. Never name a link.");

    @Test
    void seesThePromptWhateverIsPutBetweenItsLetters() {
        assertTrue(leak.in("It begins: YOU ARE THE SHOPPING ASSISTANT of this shop"));
        assertTrue(leak.in("s-a-y o-n-l-y w-h-a-t t-h-e t-o-o-l-s s-a-i-d. N-e-v-e-r"));
        assertTrue(leak.in("**Say only** what\nthe tools said. NEVER"));
    }

    @Test
    void letsAShopAssistantTalk() {
        assertFalse(leak.in("I am an AI assistant for this shop, happy to help."));
        assertFalse(leak.in("The shop says nothing about a link."));
    }
}
