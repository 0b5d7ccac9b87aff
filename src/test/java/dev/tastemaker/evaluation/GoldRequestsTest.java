package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.evaluation.GoldRequests.Request;
import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldRequestsTest {
    @TempDir
    Path folder;

    private void write(String name, String... lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void readsTheProductsThatEachRequestIsFor() throws IOException {
        assertFalse(GoldRequests.in(folder));
        write(
                "mini_catalog.jsonl.gz",
                "{\"product_id\":\"1\",\"title\":\"A\"}",
                "{\"product_id\":\"2\",\"title\":\"B\"}");
        write("product_dev.jsonl.gz", "{\"query\":\"an a\",\"reward\":{\"product_id\":\"1\"}}");
        write(
                "shop_dev.jsonl.gz",
                "{\"query\":\"a and b\",\"reward\":[{\"product_id\":\"1\"},{\"product_id\":\"2\"}]}",
                "{\"query\":\"elsewhere\",\"reward\":[{\"product_id\":\"9\"}]}");
        assertTrue(GoldRequests.in(folder));
        GoldRequests gold = GoldRequests.read(folder, Optional.empty());
        assertEquals(List.of("A", "B"), gold.items().stream().map(Item::title).toList());
        assertEquals(
                Map.of(
                        "product", List.of(new Request("an a", Set.of("1"))),
                        "shop", List.of(new Request("a and b", Set.of("1", "2")))),
                gold.requests());
        assertThrows(Refusal.class, () -> GoldRequests.read(folder, Optional.of("test")));
    }
}
