package dev.tastemaker.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The picture of one point that mail programs fetch when an email is opened, and at times when it is not. */
@Path("/opens/{token}")
@Tag(name = "Campaigns")
@RunOnVirtualThread
public class OpenResource {
    private static final byte[] POINT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final MessageLinks links;
    private final MessageActs acts;

    @Inject
    OpenResource(MessageLinks links, MessageActs acts) {
        this.links = links;
        this.acts = acts;
    }

    @GET
    @Operation(summary = "A transparent picture; notes that the email of this token was opened")
    public Response open(@PathParam("token") String token, @HeaderParam("User-Agent") @Nullable String userAgent) {
        Optional<MessageKey> message = links.read(token);
        if (message.isPresent() && !Robots.isRobot(userAgent, null)) {
            acts.opened(message.get());
        }
        return picture();
    }

    @HEAD
    @Operation(summary = "The same without noting anything")
    public Response look(@PathParam("token") String token) {
        return picture();
    }

    private static Response picture() {
        return Response.ok(POINT, "image/gif")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
