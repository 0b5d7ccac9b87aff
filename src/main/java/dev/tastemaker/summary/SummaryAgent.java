package dev.tastemaker.summary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.CopyChoices;
import dev.tastemaker.guardrail.Ending;
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

/** Asks a model for a summary of one item; it writes {@code {name}} where the name stands, and neither price nor link. */
@ApplicationScoped
public class SummaryAgent {
    private static final Guardrail STRICT = Guardrail.summary().strict();

    private final ModelGateway models;
    private final DraftWriter drafts;
    private final EntailmentJudge judge;
    private final SummaryConfig config;

    @Inject
    SummaryAgent(ModelGateway models, DraftWriter drafts, EntailmentJudge judge, SummaryConfig config) {
        this.models = models;
        this.drafts = drafts;
        this.judge = judge;
        this.config = config;
    }

    /** What a model wrote and the checks let pass; no value where the composer must write. */
    public Drafted<SummaryText> write(Item item, Grounds grounds) {
        Optional<ActiveModel> model = models.active().filter(active -> writes(active, grounds.locale()));
        if (model.isEmpty()) {
            return Drafted.none();
        }
        return model.get().guided() ? choose(item, grounds) : compose(item, grounds);
    }

    private Drafted<SummaryText> compose(Item item, Grounds grounds) {
        Slots slots = Slots.of(item, grounds);
        return drafts.write(
                "summary",
                grounds.locale(),
                task(item, grounds.locale()),
                Map.of(),
                config.attempts(),
                models.deadline(),
                draft -> read(draft, slots, grounds, judge.behind(Guardrail.summary())));
    }

    /** A small model chooses facts and a sentence of the description; code joins them. */
    private Drafted<SummaryText> choose(Item item, Grounds grounds) {
        CopyChoices choices = CopyChoices.of(item);
        Slots slots = Slots.of(item, grounds);
        String described = choices.described();
        return drafts.write(
                PromptLibrary.guided("summary"),
                grounds.locale(),
                ItemBrief.of(item) + (described.isEmpty() ? "" : "\nDescription: " + ItemBrief.oneLine(described)),
                choices.slots(),
                config.smallModelAttempts(),
                models.deadline(),
                draft -> read(choices.summary(draft), slots, grounds, STRICT));
    }

    private boolean writes(ActiveModel model, Locale locale) {
        return !model.guided() || config.smallModelLanguages().contains(locale.getLanguage());
    }

    private static String task(Item item, Locale locale) {
        String language =
                locale.getLanguage().equals("en") ? "" : "\nLanguage: " + locale.getDisplayLanguage(Locale.ENGLISH);
        return ItemBrief.of(item) + language;
    }

    static Reading<SummaryText> read(JsonNode draft, Slots slots, Grounds grounds, Guardrail guardrail) {
        if (!draft.path("summary").isTextual()) {
            return new Refused<>("- The answer needs the text summary.");
        }
        return read(draft.get("summary").asText().strip(), slots, grounds, guardrail);
    }

    private static Reading<SummaryText> read(String written, Slots slots, Grounds grounds, Guardrail guardrail) {
        if (written.isEmpty()) {
            return new Refused<>("- The summary says nothing.");
        }
        Optional<String> words = slots.fill(written, Form.SUMMARY.most());
        if (words.isEmpty()) {
            return new Refused<>("- The summary is too long or has a slot other than {name}.");
        }
        if (!Ending.isWhole(written, grounds.locale())) {
            return new Refused<>("- The summary ends in the middle of a sentence.");
        }
        SummaryText text = SummaryText.check(words.get(), grounds, guardrail);
        return text.passed()
                ? new Accepted<>(text)
                : new Refused<>(text.checked().repairRequest());
    }
}
