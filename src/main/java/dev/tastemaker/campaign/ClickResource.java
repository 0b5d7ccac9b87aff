package dev.tastemaker.campaign;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The links of messages. They lead to items of the catalog and nowhere else, whoever made them; a click is noted where the token is
 * one of ours and a person seems to have clicked.
 */
@Path("/clicks/{token}/{itemId}")
@Tag(name = "Campaigns")
@RunOnVirtualThread
public class ClickResource {
    private final MessageLinks links;
    private final MessageActs acts;
    private final ItemStore items;

    @Inject
    ClickResource(MessageLinks links, MessageActs acts, ItemStore items) {
        this.links = links;
        this.acts = acts;
        this.items = items;
    }

    @GET
    @Operation(summary = "Sends on to the item and notes the click, once however often it comes")
    public Response follow(
            @PathParam("token") String token,
            @PathParam("itemId") String itemId,
            @HeaderParam("User-Agent") @Nullable String userAgent,
            @HeaderParam("Sec-Purpose") @Nullable String secPurpose,
            @HeaderParam("Purpose") @Nullable String purpose) {
        Item item = item(itemId);
        Optional<MessageKey> message = links.read(token);
        if (message.isPresent() && !Robots.isRobot(userAgent, secPurpose == null ? purpose : secPurpose)) {
            acts.clicked(message.get(), item);
        }
        return redirect(item, message);
    }

    @HEAD
    @Operation(summary = "Where the link leads; notes nothing")
    public Response look(@PathParam("token") String token, @PathParam("itemId") String itemId) {
        return redirect(item(itemId), links.read(token));
    }

    private Item item(String id) {
        return items.find(List.of(Text.required("itemId", id, 200))).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("there is no such item any more"));
    }

    private Response redirect(Item item, Optional<MessageKey> message) {
        return Response.status(Response.Status.FOUND)
                .location(URI.create(links.destination(item, message)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
