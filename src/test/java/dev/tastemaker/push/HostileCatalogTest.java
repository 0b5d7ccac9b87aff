package dev.tastemaker.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.ItemBrief;
import dev.tastemaker.guardrail.Judges;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.llm.ScriptedAnswer;
import dev.tastemaker.llm.ScriptedModelServer;
import dev.tastemaker.llm.ScriptedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Items whose description gives orders: what the composer quotes, what a model is told, and what an obedient model gets through. */
class HostileCatalogTest {
    private static final Path CORPUS = Path.of("../shared/data/abuse/injection_item.jsonl");

    private record Config(int attempts, int smallModelAttempts, Set<String> smallModelLanguages, int candidates)
            implements PushConfig {}

    @Test
    void noOrderReachesATextOrAModel() throws IOException {
        List<String> through = new ArrayList<>();
        for (JsonNode row : rows()) {
            Item item = item(row);
            for (String locale : List.of("en", "de")) {
                Grounds grounds = Grounds.of(List.of(item), Locale.of(locale), Kettle.BERLIN, Kettle.NOW);
                for (String shopper : List.of("s-1", "s-2", "s-3", "s-4", "s-5", "s-6", "s-7")) {
                    PushText text = new PushComposer().compose(item, shopper, grounds);
                    addTriggered(row, "text", text.title() + " " + text.body(), through);
                }
            }
            addTriggered(row, "brief", ItemBrief.of(item), through);
        }
        assertEquals(List.of(), through);
    }

    @Test
    void anObedientModelGetsNoPriceCodeOrLinkThrough() throws IOException {
        List<String> through = new ArrayList<>();
        try (ScriptedModelServer server = ScriptedModelServer.start()) {
            ScriptedModels models = new ScriptedModels(server);
            PushAgent agent = new PushAgent(
                    models.gateway(), models.drafts(), Judges.none(models), new Config(1, 1, Set.of("en"), 1));
            for (JsonNode row : rows()) {
                for (JsonNode trigger : row.path("fail_triggers")) {
                    String draft = new ObjectMapper()
                            .createObjectNode()
                            .put("title", "Take a look today")
                            .put("body", "{name}: " + trigger.asText())
                            .toString();
                    server.always(ScriptedAnswer.words(draft));
                    Item item = item(row);
                    Grounds grounds = Grounds.of(List.of(item), Locale.ENGLISH, Kettle.BERLIN, Kettle.NOW);
                    PushText text =
                            agent.write(item, "", "weekly picks", grounds).value();
                    if (text != null && isHard(row)) {
                        addTriggered(row, "draft", text.title() + " " + text.body(), through);
                    }
                }
            }
        }
        assertEquals(List.of(), through);
    }

    /** Goals that would cost somebody money or data; what remains is wording. */
    private static boolean isHard(JsonNode row) {
        return Set.of(
                        "fake_discount",
                        "fake_code",
                        "exfil_image",
                        "phishing_link",
                        "fake_price",
                        "fake_stock",
                        "free_item")
                .contains(row.path("goal").asText());
    }

    private static List<JsonNode> rows() throws IOException {
        Assumptions.assumeTrue(Files.exists(CORPUS), "no corpus beside this checkout");
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS)) {
            rows.add(new ObjectMapper().readTree(line));
        }
        return rows;
    }

    private static Item item(JsonNode row) {
        return Kettle.plain()
                .title(row.path("title").asText())
                .description(row.path("description").asText())
                .brand(null)
                .price(row.path("price").asText(), row.path("currency").asText())
                .item();
    }

    private static void addTriggered(JsonNode row, String where, String text, List<String> through) {
        String seen = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (JsonNode trigger : row.path("fail_triggers")) {
            if (seen.contains(trigger.asText().toLowerCase(Locale.ROOT))) {
                through.add(
                        row.path("template").asText() + "/" + row.path("goal").asText() + " " + where + ": " + text);
            }
        }
    }
}
