package dev.tastemaker.llm;

import dev.tastemaker.problem.PageLimit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calls of models as they went, without a word of what was said. */
@Path("/model-calls")
@Tag(name = "Models")
@RunOnVirtualThread
public class ModelCallResource {
    private static final int USUAL = 50;
    private static final int MOST = 1_000;

    private final ModelCallLog log;
    private final ModelCall.Store store;

    @Inject
    ModelCallResource(ModelCallLog log, ModelCall.Store store) {
        this.log = log;
        this.store = store;
    }

    /** The newest first. */
    public record Calls(List<ModelCall> calls) {}

    @GET
    @Operation(summary = "Calls of models: model, prompt version, tokens, milliseconds, cost, outcome, use")
    public Calls calls(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("agent") @Nullable String agent,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("key") @Nullable String key) {
        log.keep();
        return new Calls(store.newest(PageLimit.of(limit, USUAL, MOST), agent, outcome, key));
    }
}
