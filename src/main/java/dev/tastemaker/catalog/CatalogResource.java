package dev.tastemaker.catalog;

import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalog as it is stored: hidden items too, because this is where one looks why an item stays away. */
@Path("/items")
@Tag(name = "Catalog")
@RunOnVirtualThread
public class CatalogResource {
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 500;

    private final ItemStore items;

    @Inject
    CatalogResource(ItemStore items) {
        this.items = items;
    }

    /**
     * One page of items.
     *
     * @param next what to send as {@code after} for the next page; null on the last one
     */
    public record ItemPage(List<Item> items, @Nullable String next) {}

    @GET
    @Operation(summary = "Items in id order, a page at a time")
    public ItemPage page(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("category") @Nullable String category) {
        int most = PageLimit.of(limit, USUAL_LIMIT, MOST);
        List<Item> found = items.page(
                Text.optional("after", after, 200),
                most + 1,
                kind == null ? null : ItemKind.of(kind),
                Text.optional("category", category, 100));
        List<Item> page = found.subList(0, Math.min(most, found.size()));
        return new ItemPage(page, found.size() <= most ? null : page.getLast().id());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One item with its facts")
    public Item get(@PathParam("id") String id) {
        return items.find(List.of(Text.required("id", id, 200))).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("there is no item with this id"));
    }
}
