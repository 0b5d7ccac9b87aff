package dev.tastemaker.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Texts of a file, one JSON object a line: {@code use}, {@code form} (as {@link Form}), {@code locale}, {@code itemId},
 * {@code text} and, where it had one, {@code reason}. So does {@code evaluate copy} write what a model's drafts became.
 */
final class StoredTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredTexts() {}

    /** Those about items of this catalog. */
    static List<CopyText> of(Path file, List<Item> catalog) {
        Map<String, Item> items =
                catalog.stream().collect(Collectors.toMap(Item::id, Function.identity(), (first, second) -> first));
        List<CopyText> texts = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                JsonNode node = JSON.readTree(line);
                Item item = items.get(node.path("itemId").asText());
                if (item != null) {
                    texts.add(text(node, item));
                }
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw Refusal.invalid(file + " holds a line that is no stored text: " + e.getMessage());
        } catch (IOException e) {
            throw Refusal.notFound(file + " cannot be read");
        }
        return texts;
    }

    private static CopyText text(JsonNode node, Item item) {
        Grounds grounds = Grounds.of(
                List.of(item), Locale.forLanguageTag(node.path("locale").asText("en")), ZoneOffset.UTC, CleanTexts.NOW);
        return new CopyText(
                node.path("use").asText(),
                node.path("origin").asText("model"),
                Form.valueOf(node.path("form").asText().toUpperCase(Locale.ROOT)),
                node.path("text").asText(),
                grounds.because(node.path("reason").asText("")));
    }
}
