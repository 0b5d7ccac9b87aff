package dev.tastemaker.guardrail;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What a tenant forbids beside what is never allowed. */
@ConfigMapping(prefix = "guardrail")
interface GuardrailConfig {
    /** Phrases that no text may hold, however they are spelt: case, spaces, accents and look-alike letters do not matter. */
    Optional<List<String>> bannedPhrases();
}
