package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.ProfileField;
import dev.tastemaker.profile.PromptFields;
import dev.tastemaker.recommendation.OwnItems;
import dev.tastemaker.recommendation.RecommendationService;
import dev.tastemaker.recommendation.TasteSummary;
import dev.tastemaker.recommendation.TasteTeller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the shopper of the conversation likes. Nobody else's taste can be read, whatever a model asks for. */
@ApplicationScoped
class ShopperProfileTool implements Tool {
    /** More interactions than these are not counted. */
    private static final int COUNTED = 200;

    private static final int ABOUT_THE_PAGE = 5;
    /** What a prompt can spare for it. */
    private static final int LONGEST_TEXT = 1_200;

    private final RecommendationService recommendations;
    private final InteractionStore interactions;
    private final ItemStore items;
    private final TasteTeller teller;
    private final OwnItems own;
    private final PromptFields fields;

    @Inject
    ShopperProfileTool(
            RecommendationService recommendations,
            InteractionStore interactions,
            ItemStore items,
            TasteTeller teller,
            OwnItems own,
            PromptFields fields) {
        this.fields = fields;
        this.own = own;
        this.teller = teller;
        this.recommendations = recommendations;
        this.interactions = interactions;
        this.items = items;
    }

    @Override
    public String name() {
        return "shopper_profile";
    }

    @Override
    public ToolResult call(JsonNode arguments, ToolContext context) {
        ToolJson.refuseOtherShopper(arguments, context);
        String shopperId = context.shopperId();
        if (shopperId == null) {
            throw Refusal.invalid("nobody is signed in, so there is no profile; use search_items or trending_items");
        }
        ObjectNode node = ToolJson.object();
        if (allows(ProfileField.ID)) {
            node.put("shopperId", shopperId);
        }
        if (allows(ProfileField.LOCALE)) {
            node.put("locale", context.locale());
        }
        addTaste(node, shopperId);
        if (allows(ProfileField.INTERACTIONS)) {
            addInteractions(
                    node,
                    shopperId,
                    context.pageItemId(),
                    arguments.path("recent").asInt(10));
        }
        return ToolResult.of(node.toString(), List.of());
    }

    private boolean allows(ProfileField field) {
        return fields.allows(PromptFields.Use.CHAT, field);
    }

    private void addTaste(ObjectNode node, String shopperId) {
        TasteSummary taste = recommendations.tasteOf(shopperId);
        if (allows(ProfileField.CATEGORIES)) {
            texts(node.putArray("categories"), taste.categories());
        }
        if (allows(ProfileField.BRANDS)) {
            texts(node.putArray("brands"), taste.brands());
        }
        if (allows(ProfileField.PRICES) && taste.lowPrice() != null && taste.highPrice() != null) {
            node.putObject("priceRange")
                    .put("low", ItemJson.price(taste.lowPrice()))
                    .put("high", ItemJson.price(taste.highPrice()));
        }
        if (allows(ProfileField.TASTE)) {
            node.put("text", PlainText.of(teller.tell(shopperId).text(), LONGEST_TEXT));
        }
    }

    private void addInteractions(ObjectNode node, String shopperId, @Nullable String page, int recent) {
        List<Interaction> newest = interactions.newest(shopperId, COUNTED);
        node.put("interactions", newest.size());
        if (page != null) {
            // Of all the shopper ever did, what tells most about the item that is looked at.
            ArrayNode about = node.putArray("aboutThisPage");
            own.about(shopperId, page, ABOUT_THE_PAGE)
                    .forEach(each -> about.addObject()
                            .put("itemId", each.itemId())
                            .put("title", PlainText.of(each.title() == null ? "" : each.title(), 160))
                            .put("at", each.lastAt().toString()));
        }
        recent(node.putArray("recent"), newest.subList(0, Math.min(recent, newest.size())));
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(text -> array.add(PlainText.of(text, 80)));
    }

    private void recent(ArrayNode recent, List<Interaction> newest) {
        Map<String, Item> byId =
                items
                        .find(newest.stream()
                                .map(Interaction::itemId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Item::id, Function.identity()));
        newest.stream()
                .filter(each -> byId.containsKey(each.itemId()))
                .forEach(each -> recent.addObject()
                        .put("itemId", each.itemId())
                        .put(
                                "title",
                                PlainText.of(
                                        Objects.requireNonNull(byId.get(each.itemId()))
                                                .title(),
                                        160))
                        .put("type", each.type().wireName())
                        .put("at", each.at().toString()));
    }
}
