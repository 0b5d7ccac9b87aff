package dev.tastemaker.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a shopper said outright of their taste, with where it was said.
 *
 * @param subject what it is about, in a word or two: leather, size
 * @param value of a limit: 42; null of the others
 * @param source {@code turn}: heard in a chat; {@code shopper}: given or corrected over HTTP
 * @param conversationId of a turn
 * @param turnId of a turn
 * @param quote the words it was read from
 */
public record Preference(
        UUID id,
        Kind kind,
        String subject,
        @Nullable String value,
        String source,
        @Nullable String conversationId,
        @Nullable UUID turnId,
        @Nullable String quote,
        Instant at) {
    /** That one shopper may have: each is a condition of every search for them. */
    public static final int MOST = 30;

    /** What it asks for. */
    public enum Kind {
        LIKE,
        DISLIKE,
        LIMIT;

        @JsonCreator
        public static Kind of(String name) {
            return Stream.of(values())
                    .filter(kind -> kind.wireName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("kind must be like, dislike or limit"));
        }

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Preference {
        if (kind == null) {
            throw Refusal.invalid("kind is missing; it is like, dislike or limit");
        }
        subject = Text.required("subject", subject, 60).strip();
        if (!subject.matches(".*[\\p{L}\\p{N}].*")) {
            throw Refusal.invalid("subject holds no word");
        }
        value = Text.optional("value", value, 60);
        if ((kind == Kind.LIMIT) != (value != null)) {
            throw Refusal.invalid("a limit has a value, a like and a dislike have none");
        }
    }

    /** Given or corrected by the shopper. */
    public static Preference stated(UUID id, Kind kind, String subject, @Nullable String value) {
        return new Preference(id, kind, subject, value, "shopper", null, null, null, Instant.now());
    }

    /** Heard in a turn. */
    public static Preference heard(
            Kind kind, String subject, @Nullable String value, String conversationId, UUID turnId, String quote) {
        return new Preference(
                UUID.randomUUID(), kind, subject, value, "turn", conversationId, turnId, quote, Instant.now());
    }

    /** Where preferences live. Methods block; callers run on virtual threads. */
    public interface Store {
        /** All of a shopper or session, oldest first. */
        List<Preference> of(String visitor);

        Optional<Preference> find(String visitor, UUID id);

        /**
         * Adds a preference, or replaces the one about the same subject: what was said last counts. Returns it as it is kept.
         *
         * @throws Refusal (conflict) when there are {@link #MOST} about other subjects
         */
        Preference save(String visitor, Preference preference);

        boolean delete(String visitor, UUID id);
    }
}
