package dev.tastemaker.guardrail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a tenant forbids beside what is never allowed. */
@ConfigMapping(prefix = "guardrail")
interface GuardrailConfig {
    /** Phrases that no text may hold, however they are spelt: case, spaces, accents and look-alike letters do not matter. */
    Optional<List<String>> bannedPhrases();

    /** Questions to a model about clauses that say in other words what the facts say. */
    Entailment entailment();

    interface Entailment {
        /** Whether a smart model of an endpoint is asked about a text that fails for nothing but its wording. */
        @WithDefault("false")
        boolean enabled();

        /** Longest wait for one such answer; without one the text is refused. */
        @WithDefault("4s")
        Duration timeout();
    }
}
