package dev.tastemaker.llm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says who writes, and what each endpoint can do. Never down: without a model the composer answers, and that is no reason to
 * take traffic away.
 */
@Readiness
@ApplicationScoped
class ModelHealthCheck implements HealthCheck {
    private final ModelGateway models;

    @Inject
    ModelHealthCheck(ModelGateway models) {
        this.models = models;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("model")
                .up()
                .withData("active", models.active().map(ActiveModel::name).orElse("none: the composer answers"));
        models.abilities().forEach((name, abilities) -> answer.withData("endpoint " + name, abilities));
        return answer.build();
    }
}
