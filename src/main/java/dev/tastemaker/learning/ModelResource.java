package dev.tastemaker.learning;

import dev.tastemaker.problem.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Trained models: what there is and who serves. */
@Path("/models")
@Tag(name = "Models")
@RunOnVirtualThread
public class ModelResource {
    private final ModelVersions versions;
    private final SequenceServing sequences;
    private final RankingServing rankings;

    @Inject
    ModelResource(ModelVersions versions, SequenceServing sequences, RankingServing rankings) {
        this.versions = versions;
        this.sequences = sequences;
        this.rankings = rankings;
    }

    /** All versions, newest first, and who serves: the sequence model, and the ranker of lists. */
    public record KnownModels(
            List<ModelVersion> versions,
            @Nullable Promotion serving,
            @Nullable Promotion ranking) {}

    @GET
    @Operation(summary = "Trained models, and who serves")
    public KnownModels list() {
        return new KnownModels(
                versions.list(),
                versions.current(ModelVersion.SEQUENCE).orElse(null),
                versions.current(ModelVersion.RANKING).orElse(null));
    }

    @POST
    @Path("/{id}/promote")
    @Operation(summary = "Let a version serve: everybody, or a share of the shoppers beside the champion")
    public Promotion promote(@PathParam("id") String id, @QueryParam("share") @Nullable String share) {
        long number = number(id);
        Promotion promotion =
                share == null ? versions.promote(number, "by command") : versions.challenge(number, part(share));
        refresh();
        return promotion;
    }

    @POST
    @Path("/rollback")
    @Operation(summary = "Let the champion before this one serve again")
    public Promotion rollBack(@QueryParam("kind") @DefaultValue(ModelVersion.SEQUENCE) String kind) {
        Promotion promotion = versions.rollBack(kind);
        refresh();
        return promotion;
    }

    private void refresh() {
        sequences.refresh();
        rankings.refresh();
    }

    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.invalid("a model version's id is a whole number");
        }
        return Long.parseLong(id);
    }

    private static double part(String share) {
        try {
            return Double.parseDouble(share);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("share must be a number above 0 and below 1");
        }
    }
}
