package dev.tastemaker.push;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.CopyChoices;
import dev.tastemaker.guardrail.Ending;
import dev.tastemaker.guardrail.EnglishArticles;
import dev.tastemaker.guardrail.EntailmentJudge;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;
import dev.tastemaker.guardrail.ItemBrief;
import dev.tastemaker.guardrail.Slots;
import dev.tastemaker.llm.ActiveModel;
import dev.tastemaker.llm.DraftWriter;
import dev.tastemaker.llm.DraftWriter.Accepted;
import dev.tastemaker.llm.DraftWriter.Drafted;
import dev.tastemaker.llm.DraftWriter.Reading;
import dev.tastemaker.llm.DraftWriter.Refused;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.llm.PromptLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks a model for the words of one push message. The model sees a name, a few facts, a reason and a goal, and answers with
 * slots; names and prices are put in by code. A draft that fails a check is asked for once more with what failed. A small
 * model is not left to write: it chooses among frames and facts.
 */
@ApplicationScoped
public class PushAgent {
    private static final Guardrail STRICT = Guardrail.push().strict();

    private static final Pattern SENTENCES = Pattern.compile("[.!?] \\p{Lu}");

    private final ModelGateway models;
    private final DraftWriter drafts;
    private final EntailmentJudge judge;
    private final PushConfig config;

    @Inject
    PushAgent(ModelGateway models, DraftWriter drafts, EntailmentJudge judge, PushConfig config) {
        this.models = models;
        this.drafts = drafts;
        this.judge = judge;
        this.config = config;
    }

    /** @param reason what the shopper did, in a few words, as the worked examples have it */
    public Drafted<PushText> write(Item item, String reason, String goal, Grounds grounds) {
        Optional<ActiveModel> model = models.active().filter(active -> writes(active, grounds.locale()));
        if (model.isEmpty()) {
            return Drafted.none();
        }
        String task = task(item, reason, goal, grounds.locale());
        return model.get().guided() ? choose(item, task, grounds) : compose(item, task, grounds);
    }

    private Drafted<PushText> compose(Item item, String task, Grounds grounds) {
        Slots slots = Slots.of(item, grounds);
        return drafts.write(
                "push",
                grounds.locale(),
                task,
                Map.of(),
                config.attempts(),
                models.deadline(),
                draft -> read(draft, slots, grounds, judge.behind(Guardrail.push())));
    }

    /** A small model chooses a title in given frames and the facts below it; code joins them. */
    private Drafted<PushText> choose(Item item, String task, Grounds grounds) {
        CopyChoices choices = CopyChoices.of(item);
        Slots slots = Slots.of(item, grounds);
        return drafts.write(
                PromptLibrary.guided("push"),
                grounds.locale(),
                task,
                choices.slots(),
                config.smallModelAttempts(),
                models.deadline(),
                draft -> read(choices.push(draft), slots, grounds, STRICT));
    }

    /** Whether the model that is up chooses among given frames: asked once more about an item it chooses the same. */
    boolean chooses() {
        return models.active().map(ActiveModel::guided).orElse(false);
    }

    /** Drafts of one message that are asked for at the most. */
    int mostTries() {
        return Math.max(config.attempts(), config.smallModelAttempts());
    }

    private boolean writes(ActiveModel model, Locale locale) {
        return !model.guided() || config.smallModelLanguages().contains(locale.getLanguage());
    }

    private static String task(Item item, String reason, String goal, Locale locale) {
        String language =
                locale.getLanguage().equals("en") ? "" : "\nLanguage: " + locale.getDisplayLanguage(Locale.ENGLISH);
        return ItemBrief.of(item) + ItemBrief.reason(reason) + "\nGoal: " + ItemBrief.oneLine(goal) + language;
    }

    private static Reading<PushText> read(JsonNode draft, Slots slots, Grounds grounds, Guardrail guardrail) {
        if (!draft.path("title").isTextual() || !draft.path("body").isTextual()) {
            return new Refused<>("- The answer needs the texts title and body.");
        }
        Optional<String> title = slots.fill(words(draft, "title", grounds), Form.PUSH_TITLE.most());
        Optional<String> body = body(words(draft, "body", grounds), slots);
        if (!Ending.isWhole(withoutFullStop(draft.get("body").asText()), grounds.locale())) {
            return new Refused<>("- The body ends in the middle of a sentence.");
        }
        if (title.isEmpty() || body.isEmpty()) {
            return new Refused<>("- A text is too long or has a slot other than {name} and {price}.");
        }
        if (slots.name(Form.PUSH_TITLE.most()).equalsIgnoreCase(title.get())) {
            return new Refused<>("- The title only repeats the name, which the body says already.");
        }
        PushText text = PushText.check(title.get(), body.get(), grounds, guardrail);
        return text.passed()
                ? new Accepted<>(text)
                : new Refused<>(text.checked().repairRequest());
    }

    private static String words(JsonNode draft, String field, Grounds grounds) {
        return EnglishArticles.right(draft.get(field).asText().strip(), grounds.locale());
    }

    /** The price is code's to say; where the draft left it out and there is room, it stands at the end. */
    private static Optional<String> body(String draft, Slots slots) {
        String plain = withoutTail(draft);
        Optional<String> price = slots.value("price");
        boolean stated =
                draft.contains("{price}") || price.filter(draft::contains).isPresent();
        String joint =
                SENTENCES.matcher(plain).find() ? ". " : ", "; // behind a sentence of its own it would be part of it
        Optional<String> priced = stated || price.isEmpty()
                ? Optional.empty()
                : slots.fill(plain + joint + "{price}.", Form.PUSH_BODY.most());
        return priced.isPresent() ? priced : slots.fill(plain + ".", Form.PUSH_BODY.most());
    }

    private static String withoutTail(String text) {
        int end = text.length();
        while (end > 0 && ".。,;: ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String withoutFullStop(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
