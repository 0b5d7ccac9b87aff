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

/** Takes interactions line by line. */
@Path("/interactions")
@Tag(name = "Ingestion")
@RunOnVirtualThread
public class InteractionFeedResource {
    private final FeedService feeds;

    @Inject
    InteractionFeedResource(FeedService feeds) {
        this.feeds = feeds;
    }

    @POST
    @Consumes({"application/x-ndjson", "application/json-lines", "application/jsonl"})
    @Operation(summary = "Takes interactions, one JSON object per line", description = FeedAnswer.DESCRIPTION)
    @APIResponseSchema(FeedAnswer.class)
    public Response take(@HeaderParam("Prefer") @Nullable String prefer, InputStream body) throws IOException {
        return FeedAnswer.isAsync(prefer)
                ? Response.accepted(feeds.publish(ImportKind.INTERACTIONS, body))
                        .build()
                : Response.ok(feeds.take(ImportKind.INTERACTIONS, body)).build();
    }
}
