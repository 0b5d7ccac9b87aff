package dev.tastemaker.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tastemaker.catalog.ItemEmbedder;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.llm.ActiveModel;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.llm.PromptLibrary;
import dev.tastemaker.profile.ShopperStore;
import dev.tastemaker.recommendation.RecommendationService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is live: the store, the embedder, the model that writes, the stages that find. */
@Path("/status")
@Tag(name = "Console")
@RunOnVirtualThread
public class StatusResource {
    private final ItemStore items;
    private final ShopperStore shoppers;
    private final InteractionStore interactions;
    private final ItemEmbedder embedder;
    private final ModelGateway models;
    private final RecommendationService recommendations;
    private final PromptLibrary prompts;
    private final String version;

    @Inject
    StatusResource(
            ItemStore items,
            ShopperStore shoppers,
            InteractionStore interactions,
            ItemEmbedder embedder,
            ModelGateway models,
            RecommendationService recommendations,
            PromptLibrary prompts,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.items = items;
        this.shoppers = shoppers;
        this.interactions = interactions;
        this.embedder = embedder;
        this.models = models;
        this.recommendations = recommendations;
        this.prompts = prompts;
        this.version = version;
    }

    /** The whole state at one moment. */
    public record Status(
            String version,
            Store store,
            Embedder embedder,
            Model model,
            List<String> stages,
            Map<String, String> promptVersions) {}

    /** How much is stored. */
    public record Store(long items, long shoppers, long interactions) {}

    /** What turns texts to vectors. */
    public record Embedder(String model, int dimensions) {}

    /**
     * Who writes.
     *
     * @param active null: the composer
     * @param kind {@code endpoint}, {@code local} or {@code none}
     */
    @JsonInclude
    public record Model(@Nullable String active, String kind, boolean guided) {
        static Model of(@Nullable ActiveModel model) {
            return model == null
                    ? new Model(null, "none", false)
                    : new Model(model.name(), model.kind().name().toLowerCase(Locale.ROOT), model.guided());
        }
    }

    @GET
    @Operation(summary = "What is live")
    public Status status() {
        return new Status(
                version,
                new Store(items.count(), shoppers.count(), interactions.count()),
                new Embedder(embedder.model(), embedder.dimensions()),
                Model.of(models.active().orElse(null)),
                recommendations.stages(),
                prompts.versions());
    }
}
