package dev.tastemaker.llm;

import static java.util.Objects.requireNonNull;

/**
 * What a model drew: bytes of whatever kind its endpoint sends, to be read as a stranger's.
 *
 * @param model its name at the endpoint
 */
public record GeneratedPicture(byte[] bytes, String model) {
    public GeneratedPicture {
        requireNonNull(bytes, "bytes is null");
        requireNonNull(model, "model is null");
    }
}
