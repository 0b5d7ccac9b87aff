package dev.tastemaker.email;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What made an email, as the email itself says it: in headers, and in its head for whoever has only the HTML.
 *
 * @param model of the text; null: code wrote all of it
 * @param source what the text was made by: versions of prompts, or {@link #COMPOSER}
 * @param factsHash of the facts of all its items as they were
 * @param pictureModel of the picture across the email; null: no model had a part in it
 */
public record Provenance(
        @Nullable String model,
        String source,
        String factsHash,
        @Nullable String pictureModel) {
    /** The source of what no model wrote. */
    static final String COMPOSER = "composer";

    /** IPTC's word for what is part a model's and part not: facts, prices and links here are always the catalog's. */
    private static final String PARTLY_GENERATED =
            "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia";

    /** {@code X-AI-Generated} and {@code X-Provenance}. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-AI-Generated", MailHeaders.value(generated()));
        headers.put("X-Provenance", MailHeaders.value(toString()));
        return headers;
    }

    /** The address of the digital source type; empty where no model had a part. */
    Optional<String> digitalSource() {
        return model == null && pictureModel == null ? Optional.empty() : Optional.of(PARTLY_GENERATED);
    }

    private String generated() {
        List<String> parts = Stream.of(part("text", model), part("image", pictureModel))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? "no" : String.join(", ", parts);
    }

    private static Optional<String> part(String name, @Nullable String by) {
        return Optional.ofNullable(by).map(known -> name + "; model=" + known);
    }

    @Override
    public String toString() {
        return Stream.of(
                        Optional.of("source=" + source),
                        Optional.of("facts=" + factsHash),
                        part("text", model),
                        part("image", pictureModel))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }
}
