package dev.tastemaker.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.llm.AnswerJson;
import dev.tastemaker.llm.Deadline;
import dev.tastemaker.llm.ModelAnswer;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.llm.ModelRequest;
import dev.tastemaker.llm.ModelUnavailable;
import dev.tastemaker.llm.Prompt;
import dev.tastemaker.llm.PromptLibrary;
import dev.tastemaker.llm.SlotSchema;
import dev.tastemaker.recommendation.StatedLimits;
import dev.tastemaker.tool.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The turn of a model that is too small to call tools: it makes one decision whose schema holds only what can be chosen
 * now, code calls the tool, and the composer words the answer. Prices and places are read by rule, because a small model
 * copies numbers wrong.
 */
@ApplicationScoped
class GuidedTurn {
    private static final Logger LOG = Logger.getLogger(GuidedTurn.class);
    private static final int LONGEST_MESSAGE = 400;
    private static final int MOST_ON_SCREEN = 8;

    private final ModelGateway models;
    private final PromptLibrary prompts;

    @Inject
    GuidedTurn(ModelGateway models, PromptLibrary prompts) {
        this.models = models;
        this.prompts = prompts;
    }

    /**
     * What a turn is about, and who said so.
     *
     * @param answer what the model wrote; null: it was not asked or did not answer
     * @param byModel false: the rules chose, because the wish is open, or the model failed or wrote no decision
     */
    record Choice(Intent intent, boolean byModel, @Nullable ModelAnswer answer, String promptVersion) {}

    /** The model's decision; the rules' own where it has none, and where no decision is needed. */
    Choice choose(String message, Screen screen, Deadline deadline) {
        Prompt prompt = prompts.prompt("shopping");
        Intent byRule = MessageRules.intent(message, screen);
        if (needsNoDecision(byRule)) {
            return new Choice(byRule, false, null, prompt.version());
        }
        try {
            ModelAnswer answer = models.complete(new ModelRequest(
                    prompt,
                    question(message, screen),
                    schema(prompt, message, screen),
                    prompt.temperature(),
                    deadline));
            Optional<Intent> decided = intent(answer.text(), message, screen);
            return new Choice(decided.orElse(byRule), decided.isPresent(), answer, prompt.version());
        } catch (ModelUnavailable e) {
            LOG.infof("A turn is chosen by rule: %s", e.getMessage());
            return new Choice(byRule, false, null, prompt.version());
        }
    }

    /** Wishes that the schema has no action for, and the few words of greeting and thanks that nobody has to weigh. */
    private static boolean needsNoDecision(Intent byRule) {
        return switch (byRule) {
            case Intent.Suggest suggest -> true;
            case Intent.Trending trending -> true;
            case Intent.SearchAndCompare both -> true;
            case Intent.Note note -> true;
            case Intent.Talk talk -> talk.topic() != Intent.Topic.ELSEWHERE;
            case Intent.Search search -> false;
            case Intent.Ask ask -> false;
            case Intent.Compare compare -> false;
            case Intent.Similar similar -> false;
        };
    }

    /** The numbered screen and the message, in the shape of the worked turns. */
    static String question(String message, Screen screen) {
        List<Item> items = onScreen(screen);
        StringBuilder text = new StringBuilder(items.isEmpty() ? "Screen: empty" : "Screen:");
        for (int place = 1; place <= items.size(); place++) {
            text.append('\n')
                    .append(place)
                    .append(' ')
                    .append(PlainText.of(items.get(place - 1).title(), 70));
        }
        return text.append("\nShopper: ")
                .append(PlainText.of(message, LONGEST_MESSAGE))
                .toString();
    }

    /**
     * The prompt's schema with what can be chosen now: only what the message names where it names anything; no question on one
     * item when it points at two, no comparison when it points at one alone.
     */
    private static @Nullable String schema(Prompt prompt, String message, Screen screen) {
        String schema = prompt.schema();
        if (schema == null) {
            return null;
        }
        List<Item> items = onScreen(screen);
        List<Integer> all = IntStream.rangeClosed(1, items.size()).boxed().toList();
        List<Integer> named = places(screen.spokenOf(message), items);
        int pointedAt = screen.pointedAt(message).size();
        boolean oneAlone = pointedAt == 1 && !MessageRules.weighs(message);
        return SlotSchema.fill(
                schema,
                Map.of(
                        "asked", pointedAt > 1 ? List.of() : named.isEmpty() ? all : named,
                        "compared", oneAlone ? List.of() : named.size() < 2 ? all : named,
                        "prices", StatedLimits.prices(message)));
    }

    private static List<Integer> places(List<String> ids, List<Item> items) {
        return IntStream.rangeClosed(1, items.size())
                .filter(place -> ids.contains(items.get(place - 1).id()))
                .boxed()
                .toList();
    }

    private static List<Item> onScreen(Screen screen) {
        return screen.all().stream().limit(MOST_ON_SCREEN).toList();
    }

    /** What a decision means; empty when it is malformed or points at nothing. */
    static Optional<Intent> intent(String decision, String message, Screen screen) {
        return AnswerJson.objectIn(decision).flatMap(node -> intent(node, message, screen));
    }

    private static Optional<Intent> intent(JsonNode node, String message, Screen screen) {
        return switch (node.path("action").asText()) {
            case "search" ->
                MessageRules.moreLike(message, screen)
                        .or(() -> MessageRules.askedOf(message, screen))
                        .or(() -> Optional.of(search(node, message)));
            case "get" -> item(node, screen).map(item -> new Intent.Ask(item.id(), message));
            case "compare" -> compare(node, message, screen);
            case "similar" -> item(node, screen).map(item -> MessageRules.similar(message, item));
            case "none" -> Optional.of(none(message));
            default -> Optional.empty();
        };
    }

    /**
     * Talk, unless the message asks the shop for something all the same: a needless search costs less than a wish not heard. A small
     * model can tell a question that is none of a shop's; of what is no question it turns away wishes in words it does not know.
     */
    private static Intent none(String message) {
        Optional<Intent.Topic> topic = MessageRules.topic(message).or(() -> MessageRules.greeted(message));
        boolean wish = !MessageRules.isQuestion(message)
                || MessageRules.wantsThings(message)
                || MessageRules.isOfTheShop(message);
        return topic.isEmpty() && wish
                ? MessageRules.search(message)
                : new Intent.Talk(topic.orElse(Intent.Topic.ELSEWHERE));
    }

    /** The model's words for the wish, unless it put in one that the shopper did not say. */
    private static Intent search(JsonNode node, String message) {
        Intent.Search byRule = MessageRules.search(message);
        String query = node.path("query").asText().strip();
        Set<String> said = new HashSet<>(Words.in(message));
        boolean faithful = !query.isEmpty() && said.containsAll(Words.telling(query));
        boolean ruled = byRule.minPrice() != null || byRule.maxPrice() != null;
        return new Intent.Search(
                faithful ? MessageRules.search(query).query() : byRule.query(),
                ruled ? byRule.minPrice() : price(node, "over", message),
                ruled ? byRule.maxPrice() : price(node, "under", message),
                byRule.kinds());
    }

    private static @Nullable BigDecimal price(JsonNode node, String field, String message) {
        BigDecimal price = node.path(field).isNumber() ? node.path(field).decimalValue() : null;
        return price != null && StatedLimits.namesPrice(message, price) ? price : null;
    }

    private static Optional<Intent> compare(JsonNode node, String message, Screen screen) {
        List<Item> items = onScreen(screen);
        List<String> ids = new ArrayList<>();
        node.path("items").forEach(place -> at(items, place.asInt()).ifPresent(item -> ids.add(item.id())));
        List<String> distinct = ids.stream().distinct().toList();
        return distinct.size() < 2 ? Optional.empty() : Optional.of(new Intent.Compare(distinct, message));
    }

    private static Optional<Item> item(JsonNode node, Screen screen) {
        return at(onScreen(screen), node.path("item").asInt());
    }

    private static Optional<Item> at(List<Item> items, int place) {
        return place >= 1 && place <= items.size() ? Optional.of(items.get(place - 1)) : Optional.empty();
    }
}
