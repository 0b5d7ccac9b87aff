package dev.tastemaker.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.ItemBrief;
import dev.tastemaker.guardrail.Slots;
import dev.tastemaker.llm.ActiveModel;
import dev.tastemaker.llm.Deadline;
import dev.tastemaker.llm.ModelAnswer;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.llm.ModelRequest;
import dev.tastemaker.llm.ModelUnavailable;
import dev.tastemaker.llm.Prompt;
import dev.tastemaker.llm.PromptLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model for the words of one push message. The model sees a name, a few facts, a reason and a goal, and answers with
 * slots; names and prices are put in by code. A draft that fails a check is asked for once more with what failed.
 */
@ApplicationScoped
class PushAgent {
    private static final Logger LOG = Logger.getLogger(PushAgent.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ModelGateway models;
    private final PromptLibrary prompts;
    private final PushConfig config;

    @Inject
    PushAgent(ModelGateway models, PromptLibrary prompts, PushConfig config) {
        this.models = models;
        this.prompts = prompts;
        this.config = config;
    }

    /**
     * What became of the asking.
     *
     * @param text null: no draft passed, and the composer writes
     */
    record Outcome(
            @Nullable PushText text,
            int attempts,
            int inputTokens,
            int outputTokens,
            @Nullable String model,
            @Nullable String promptVersion) {
        static final Outcome NONE = new Outcome(null, 0, 0, 0, null, null);

        private Outcome and(ModelAnswer answer, Prompt prompt) {
            return new Outcome(
                    null,
                    attempts + 1,
                    inputTokens + answer.inputTokens(),
                    outputTokens + answer.outputTokens(),
                    answer.model(),
                    prompt.version());
        }

        private Outcome with(PushText passed) {
            return new Outcome(passed, attempts, inputTokens, outputTokens, model, promptVersion);
        }
    }

    Outcome write(Item item, String reason, String goal, Grounds grounds) {
        if (!models.active().filter(model -> writes(model, grounds.locale())).isPresent()) {
            return Outcome.NONE;
        }
        Deadline deadline = models.deadline();
        Prompt prompt = prompts.prompt("push");
        String task = task(item, reason, goal, grounds.locale());
        Outcome outcome = Outcome.NONE;
        String repair = "";
        while (outcome.attempts() < config.attempts()) {
            double temperature = repair.isEmpty() ? prompt.temperature() : prompt.retryTemperature();
            try {
                ModelAnswer answer = models.complete(
                        new ModelRequest(prompt, task + repair, prompt.schema(), temperature, deadline));
                outcome = outcome.and(answer, prompt);
                Reading reading = read(answer.text(), item, grounds);
                if (reading.text() != null && reading.text().passed()) {
                    return outcome.with(reading.text());
                }
                repair = repair(answer.text(), reading);
            } catch (ModelUnavailable e) {
                LOG.debugf("Push is composed: %s", e.getMessage());
                return outcome;
            }
        }
        return outcome;
    }

    private boolean writes(ActiveModel model, Locale locale) {
        return !model.guided() || config.smallModelLanguages().contains(locale.getLanguage());
    }

    private static String task(Item item, String reason, String goal, Locale locale) {
        String language =
                locale.getLanguage().equals("en") ? "" : "\nLanguage: " + locale.getDisplayLanguage(Locale.ENGLISH);
        return ItemBrief.of(item) + "\nReason: " + ItemBrief.oneLine(reason) + "\nGoal: " + ItemBrief.oneLine(goal)
                + language;
    }

    private static String repair(String draft, Reading reading) {
        String problems = reading.text() == null
                ? "- " + reading.problem()
                : reading.text().checked().repairRequest();
        return "\nYour last draft: " + ItemBrief.oneLine(draft) + "\nIt cannot be used:\n" + problems
                + "\nWrite another one.";
    }

    /** A draft as far as it could be read. */
    private record Reading(@Nullable PushText text, String problem) {}

    private static Reading read(String answer, Item item, Grounds grounds) {
        Optional<JsonNode> draft = json(answer);
        if (draft.isEmpty()
                || !draft.get().path("title").isTextual()
                || !draft.get().path("body").isTextual()) {
            return new Reading(null, "The answer is not JSON with the texts title and body.");
        }
        Slots slots = Slots.of(item, grounds);
        Optional<String> title = slots.fill(draft.get().get("title").asText().strip(), Form.PUSH_TITLE.most());
        Optional<String> body = body(draft.get().get("body").asText().strip(), slots);
        if (title.isEmpty() || body.isEmpty()) {
            return new Reading(null, "A text is too long or has a slot other than {name} and {price}.");
        }
        return new Reading(PushText.check(title.get(), body.get(), grounds), "");
    }

    /** The price is code's to say; where the draft left it out and there is room, it stands at the end. */
    private static Optional<String> body(String draft, Slots slots) {
        String plain = draft.replaceAll("[.。]+$", "");
        Optional<String> price = slots.value("price");
        boolean stated =
                draft.contains("{price}") || price.filter(draft::contains).isPresent();
        Optional<String> priced =
                stated || price.isEmpty() ? Optional.empty() : slots.fill(plain + ", {price}.", Form.PUSH_BODY.most());
        return priced.isPresent() ? priced : slots.fill(plain + ".", Form.PUSH_BODY.most());
    }

    /** The first object of the answer, whatever stands around it. */
    private static Optional<JsonNode> json(String answer) {
        int start = answer.indexOf('{');
        int end = answer.lastIndexOf('}');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(answer.substring(start, end + 1))).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
