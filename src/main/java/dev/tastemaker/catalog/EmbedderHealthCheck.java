package dev.tastemaker.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the model that turns texts to vectors is loaded: before that no item could be taken in. */
@Readiness
@ApplicationScoped
class EmbedderHealthCheck implements HealthCheck {
    private final ItemEmbedder embedder;

    @Inject
    EmbedderHealthCheck(ItemEmbedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("embedder")
                .status(embedder.loaded())
                .withData("model", embedder.model())
                .build();
    }
}
