package dev.tastemaker.guardrail;

import dev.tastemaker.llm.ScriptedModels;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Judges for tests. */
public final class Judges {
    private Judges() {}

    /** Who is never asked. */
    public static EntailmentJudge none(ScriptedModels models) {
        return judge(models, false, Duration.ofSeconds(1));
    }

    /** Who asks this model. */
    static EntailmentJudge asking(ScriptedModels models, Duration timeout) {
        return judge(models, true, timeout);
    }

    private static EntailmentJudge judge(ScriptedModels models, boolean enabled, Duration timeout) {
        return new EntailmentJudge(models.gateway(), models.prompts(), new GuardrailConfig() {
            @Override
            public Optional<List<String>> bannedPhrases() {
                return Optional.empty();
            }

            @Override
            public Entailment entailment() {
                return new Entailment() {
                    @Override
                    public boolean enabled() {
                        return enabled;
                    }

                    @Override
                    public Duration timeout() {
                        return timeout;
                    }
                };
            }
        });
    }
}
