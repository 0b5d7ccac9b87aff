package dev.tastemaker.profile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is kept of a shopper, told and erased. */
@Path("/shoppers/{id}/data")
@Tag(name = "Shoppers")
@RunOnVirtualThread
public class ShopperDataResource {
    private final ShopperData.Store store;

    @Inject
    ShopperDataResource(ShopperData.Store store) {
        this.store = store;
    }

    /** Everything, table by table. */
    public record Exported(String shopperId, Map<String, JsonNode> tables) {}

    /** How many rows of which table are gone. */
    public record Erased(String shopperId, Map<String, Long> rows, long total) {}

    @GET
    @Operation(summary = "Everything that is kept of a shopper")
    public Exported export(@PathParam("id") String id) {
        ShopperData.Export export = store.export(Text.required("shopperId", id, 200));
        if (export.tables().isEmpty()) {
            throw Refusal.notFound("nothing is kept of a shopper with this id");
        }
        return new Exported(export.shopperId(), export.tables());
    }

    @DELETE
    @Operation(summary = "Erases everything that is kept of a shopper, for good")
    public Erased erase(@PathParam("id") String id) {
        ShopperData.Erasure erasure = store.erase(Text.required("shopperId", id, 200));
        if (erasure.total() == 0) {
            throw Refusal.notFound("nothing is kept of a shopper with this id");
        }
        return new Erased(erasure.shopperId(), erasure.rows(), erasure.total());
    }
}
