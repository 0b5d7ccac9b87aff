package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.profile.ProfileService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A shopper's taste and what it was read from. */
@Path("/shoppers/{id}")
@Tag(name = "Shoppers")
@RunOnVirtualThread
public class TasteResource {
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 500;

    private final ProfileService profiles;
    private final TasteTeller teller;
    private final InteractionStore interactions;
    private final ItemStore items;
    private final OwnItems own;

    @Inject
    TasteResource(
            ProfileService profiles, TasteTeller teller, InteractionStore interactions, ItemStore items, OwnItems own) {
        this.profiles = profiles;
        this.teller = teller;
        this.interactions = interactions;
        this.items = items;
        this.own = own;
    }

    /** One act, with the title of what it was about. */
    public record Act(
            @Nullable String itemId,
            @Nullable String title,
            String type,
            Instant at,
            String scenario,
            @Nullable Double value,
            @Nullable String query) {}

    /** The newest acts, newest first. */
    public record Timeline(List<Act> interactions) {}

    @GET
    @Path("/taste")
    @Operation(summary = "A shopper's taste in plain sentences, with the evidence")
    public TasteProfile taste(@PathParam("id") String id) {
        return teller.tell(profiles.of(id).shopper().id());
    }

    @GET
    @Path("/interactions")
    @Operation(summary = "What a shopper did, newest first")
    public Timeline timeline(@PathParam("id") String id, @QueryParam("limit") @Nullable String limit) {
        String shopper = profiles.of(id).shopper().id();
        List<Interaction> newest = interactions.newest(shopper, PageLimit.of(limit, USUAL_LIMIT, MOST));
        List<String> ids = newest.stream()
                .map(Interaction::itemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> titles = items.find(ids).stream().collect(Collectors.toMap(Item::id, Item::title));
        return new Timeline(newest.stream()
                .map(each -> new Act(
                        each.itemId(),
                        each.itemId() == null ? null : titles.get(each.itemId()),
                        each.type().wireName(),
                        each.at(),
                        each.scenario().wireName(),
                        each.value(),
                        each.query()))
                .toList());
    }

    @GET
    @Path("/own-items")
    @Operation(
            summary =
                    "The most telling of all that a shopper ever turned to: within a category, or near an item or a query")
    public OwnItems.Found ownItems(
            @PathParam("id") String id,
            @QueryParam("category") @Nullable String category,
            @QueryParam("itemId") @Nullable String itemId,
            @QueryParam("query") @Nullable String query,
            @QueryParam("limit") @Nullable String limit) {
        return own.find(profiles.of(id).shopper().id(), category, itemId, query, PageLimit.of(limit, 20, 100));
    }
}
