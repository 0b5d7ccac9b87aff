package dev.tastemaker.campaign;

import dev.tastemaker.access.Callers;
import dev.tastemaker.profile.Channel;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What campaigns begin with; an arm is promoted where it won, at {@code /campaigns/{id}/promote-arm}. */
@Path("/campaign-arms")
@Tag(name = "Campaigns")
@RunOnVirtualThread
public class ArmResource {
    private final ArmDesk arms;
    private final Callers callers;

    @Inject
    ArmResource(ArmDesk arms, Callers callers) {
        this.arms = arms;
        this.callers = callers;
    }

    /** Each channel. */
    public record Arms(List<ArmDesk.Standing> channels) {}

    @GET
    @Operation(summary = "What campaigns on each channel begin with, and began with before")
    public Arms list() {
        return new Arms(arms.standings());
    }

    @POST
    @Path("/{channel}/rollback")
    @Operation(summary = "Back to what campaigns on this channel began with before")
    public ArmDesk.Standing rollBack(
            @PathParam("channel") String channel, @HeaderParam("X-Person") @Nullable String person) {
        return arms.rollBack(
                Channel.of(channel), Person.of(callers.current(), person).name());
    }
}
