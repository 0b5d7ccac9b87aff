package dev.tastemaker.evaluation;

import dev.tastemaker.llm.ActiveModel;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** The model that a command talks to; a local one is noticed a moment after the start. */
@ApplicationScoped
class RunningModel {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final ModelGateway models;

    @Inject
    RunningModel(ModelGateway models) {
        this.models = models;
    }

    /**
     * Its name.
     *
     * @throws Refusal when none is there after {@code longest}
     */
    String await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        for (Optional<ActiveModel> active = models.active(); ; active = models.active()) {
            if (active.isPresent()) {
                return active.get().name();
            }
            if (System.nanoTime() > end) {
                throw Refusal.notFound("no model is running; set LOCAL_LLM_BASE_URL or LLM_BASE_URL");
            }
            Waiting.pause(LOOK_AGAIN);
        }
    }
}
