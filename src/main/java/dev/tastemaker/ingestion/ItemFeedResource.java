package dev.tastemaker.ingestion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes items line by line. */
@Path("/items")
@Tag(name = "Ingestion")
@RunOnVirtualThread
public class ItemFeedResource {
    private final FeedService feeds;

    @Inject
    ItemFeedResource(FeedService feeds) {
        this.feeds = feeds;
    }

    @POST
    @Consumes({"application/x-ndjson", "application/json-lines", "application/jsonl"})
    @Operation(summary = "Takes items, one JSON object per line", description = FeedAnswer.DESCRIPTION)
    @APIResponseSchema(FeedAnswer.class)
    public Response take(@HeaderParam("Prefer") @Nullable String prefer, InputStream body) throws IOException {
        return FeedAnswer.isAsync(prefer)
                ? Response.accepted(feeds.publish(ImportKind.ITEMS, body)).build()
                : Response.ok(feeds.take(ImportKind.ITEMS, body)).build();
    }
}
