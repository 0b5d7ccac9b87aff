package dev.tastemaker.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Visitor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asked for every line, and so without a proxy between. */
@Singleton
class InteractionIntake implements Intake<Interaction> {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    /** Clocks of shops run ahead; by more than this is a mistake that would sit at the head of a sequence for ever. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final InteractionStore interactions;
    private final ObjectMapper json;

    @Inject
    InteractionIntake(InteractionStore interactions, ObjectMapper json) {
        this.interactions = interactions;
        this.json = json;
    }

    @Override
    public Interaction read(ObjectNode line) throws JsonProcessingException {
        return checked(json.treeToValue(ofVisitor(line), Interaction.class));
    }

    @Override
    public @Nullable Interaction readPlain(String line) {
        Interaction interaction = PlainInteraction.read(json.getFactory(), line);
        try {
            return interaction == null ? null : checked(interaction);
        } catch (Refusal refusal) {
            return null; // the long way says it
        }
    }

    private static Interaction checked(Interaction interaction) {
        if (interaction.at().isBefore(EARLIEST)) {
            throw Refusal.invalid("at is before the year 2000");
        }
        if (interaction.at().isAfter(Instant.now().plus(AHEAD))) {
            throw Refusal.invalid("at is more than a day ahead");
        }
        return interaction;
    }

    /** An act of a session is kept under the session's name; one of a known shopper is the shopper's, whatever the session. */
    private static ObjectNode ofVisitor(ObjectNode line) {
        JsonNode session = line.remove("sessionId");
        JsonNode shopper = line.get("shopperId");
        if (session == null || session.isNull()) {
            return line;
        }
        if (!session.isTextual()) {
            throw Refusal.invalid("sessionId has a value of the wrong type");
        }
        String visitor = Visitor.ofSession(session.textValue());
        return shopper == null || shopper.isNull() ? line.put("shopperId", visitor) : line;
    }

    @Override
    public String id(Interaction interaction) {
        return interaction.id();
    }

    @Override
    public String line(Interaction interaction) {
        return json.valueToTree(interaction).toString();
    }

    @Override
    public String key(Interaction interaction) {
        return interaction.shopperId();
    }

    @Override
    public List<Boolean> save(List<Interaction> batch) {
        return interactions.save(batch);
    }

    @Override
    public Set<String> savedSince(Collection<String> ids, Instant since) {
        return interactions.savedSince(ids, since);
    }
}
