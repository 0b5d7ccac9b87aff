package dev.tastemaker.push;

import dev.tastemaker.access.Callers;
import dev.tastemaker.llm.Budgets;
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
    private final Callers callers;
    private final Budgets budgets;

    @Inject
    PushResource(PushService service, Callers callers, Budgets budgets) {
        this.callers = callers;
        this.budgets = budgets;
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The content of one push message for one shopper; 403 without consent")
    public PushMessage write(@Nullable PushRequest request) {
        if (request == null) {
            throw Refusal.invalid("the body must be one JSON object of the documented shape");
        }
        return budgets.use("push", callers.current().keyId(), request.shopperId())
                .during(() -> service.write(request));
    }
}
