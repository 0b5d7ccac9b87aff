package dev.tastemaker.profile;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One act of giving or withdrawing consent: who is the shopper it is kept with; when, to which words, and where. */
public record Consent(Channel channel, boolean granted, Instant at, String wordingVersion, String source) {
    public Consent {
        if (channel == null || at == null) {
            throw Refusal.invalid("a consent needs a channel and a time");
        }
        wordingVersion = Text.required("wordingVersion", wordingVersion, 60);
        source = Text.required("source", source, 100);
    }

    /** A consent on record and its row id, which a message keeps as its proof. */
    public record Recorded(long id, Consent consent) {
        public Recorded {
            requireNonNull(consent, "consent is null");
        }
    }

    static boolean granted(@Nullable Recorded newest) {
        return newest != null && newest.consent().granted();
    }
}
