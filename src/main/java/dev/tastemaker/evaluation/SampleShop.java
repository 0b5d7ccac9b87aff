package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.problem.StrictJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The sample that comes with the service. */
final class SampleShop {
    private static final ObjectMapper JSON = StrictJson.mapper();

    private SampleShop() {}

    static List<Item> items() {
        return read("items", Item.class);
    }

    /** In the order of the file. */
    static List<Interaction> interactions() {
        return read("interactions", Interaction.class);
    }

    private static <T> List<T> read(String name, Class<T> type) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        SampleShop.class.getResourceAsStream("/sample/" + name + ".jsonl"),
                        "the sample is not packaged"),
                StandardCharsets.UTF_8))) {
            List<T> all = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    all.add(JSON.readValue(line, type));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
