package dev.tastemaker.picture;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.DataText;
import dev.tastemaker.llm.GeneratedPicture;
import dev.tastemaker.llm.ModelUnavailable;
import dev.tastemaker.llm.PictureGateway;
import dev.tastemaker.llm.Prompt;
import dev.tastemaker.llm.PromptLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Has a model draw the scene behind an item's picture. The item itself stays the shop's own picture. */
@ApplicationScoped
class BannerAgent {
    private static final Logger LOG = Logger.getLogger(BannerAgent.class);

    private final PictureGateway models;
    private final PromptLibrary prompts;
    private final PictureConfig config;

    @Inject
    BannerAgent(PictureGateway models, PromptLibrary prompts, PictureConfig config) {
        this.models = models;
        this.prompts = prompts;
        this.config = config;
    }

    /** A scene and what drew it. */
    record Scene(BufferedImage pixels, String model, String promptVersion) {}

    /** Who would draw and by which words, as part of a banner's key; empty: nobody. */
    Optional<String> version() {
        return models.active().map(model -> model + " " + prompt().version());
    }

    /** Empty when no model is configured, up, within budget, or its picture is none. */
    Optional<Scene> draw(Item item, Palette palette) {
        if (models.active().isEmpty()) {
            return Optional.empty();
        }
        Prompt prompt = prompt();
        try {
            GeneratedPicture picture = models.draw(prompt, subject(item, palette), config.generatedSize());
            return Optional.of(new Scene(PictureReader.read(picture.bytes()), picture.model(), prompt.version()));
        } catch (ModelUnavailable | PictureUnusable e) {
            LOG.infof("The banner of %s is composed without a model: %s", item.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private Prompt prompt() {
        return prompts.prompt("banner");
    }

    /** Of the item only its categories and colours: a title or a description could say anything to the model. */
    private static String subject(Item item, Palette palette) {
        String kind = item.category().stream()
                .filter(name -> name.matches("[\\p{L} &,'-]{2,40}") && DataText.states(name))
                .collect(Collectors.joining(", "));
        return (kind.isEmpty() ? "" : "A place where one would use: " + kind + ". ") + "Colours: " + hex(palette.main())
                + " and " + hex(palette.edge()) + ".";
    }

    private static String hex(Color colour) {
        return "#%06x".formatted(colour.getRGB() & 0xffffff);
    }
}
