package dev.tastemaker.llm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call of a model as it went. It holds no words: neither what was asked nor what was said.
 *
 * @param use what it was for
 * @param endpoint name of the endpoint; "cache": an answer that was given before
 * @param outcome answered, cached, or why there was no answer
 * @param cost in the currency of the endpoint's prices; 0 where none are set
 */
public record ModelCall(
        UUID id,
        Instant at,
        String use,
        String agent,
        String endpoint,
        String model,
        @Nullable String promptVersion,
        String outcome,
        int inputTokens,
        int outputTokens,
        long milliseconds,
        double cost,
        @Nullable String apiKey,
        @Nullable String shopperId,
        @Nullable String campaignId) {

    /** Where calls are kept. */
    interface Store {
        void save(List<ModelCall> calls);

        /** The newest first; a null does not narrow. */
        List<ModelCall> newest(int limit, @Nullable String agent, @Nullable String outcome, @Nullable String apiKey);

        /** Forgets what is older. */
        int forgetBefore(Instant oldest);
    }
}
