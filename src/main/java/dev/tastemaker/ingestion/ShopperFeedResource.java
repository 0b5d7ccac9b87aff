package dev.tastemaker.ingestion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes shoppers line by line. */
@Path("/shoppers")
@Tag(name = "Ingestion")
@RunOnVirtualThread
public class ShopperFeedResource {
    private final FeedService feeds;

    @Inject
    ShopperFeedResource(FeedService feeds) {
        this.feeds = feeds;
    }

    @POST
    @Consumes({"application/x-ndjson", "application/json-lines", "application/jsonl"})
    @Operation(summary = "Takes shoppers, one JSON object per line", description = FeedAnswer.DESCRIPTION)
    public FeedAnswer take(InputStream body) throws IOException {
        return feeds.take(ImportKind.SHOPPERS, body);
    }
}
