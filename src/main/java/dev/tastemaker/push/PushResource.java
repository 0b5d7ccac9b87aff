package dev.tastemaker.push;

import dev.tastemaker.problem.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The content of push messages over HTTP. */
@Path("/push-messages")
@Tag(name = "Push")
@RunOnVirtualThread
public class PushResource {
    private final PushService service;

    @Inject
    PushResource(PushService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The content of one push message for one shopper; 403 without consent")
    public PushMessage write(@Nullable PushRequest request) {
        if (request == null) {
            throw Refusal.invalid("the body must be one JSON object of the documented shape");
        }
        return service.write(request);
    }
}
