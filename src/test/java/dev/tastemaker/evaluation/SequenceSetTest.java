package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tastemaker.learning.ItemText;
import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequenceSetTest {
    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void readsItemsAndSequencesAsTheyArePublished() throws IOException {
        write("items.jsonl.gz", """
                {"item_id": 7, "title": "Nail Polish", "categories": [["Beauty", "Makeup"], ["Gifts"]]}
                {"item_id": 3, "title": null}
                """);
        write("sequences.csv.gz", "user_id,item_ids_chronological\n1,3 7 3\n2,7 3\n");
        SequenceSet set = SequenceSet.read(folder);
        assertEquals(
                List.of(new ItemText("Nail Polish", List.of("Beauty", "Makeup"), List.of("Gifts")), ItemText.NONE),
                set.texts());
        assertArrayEquals(
                new int[][] {{1, 0, 1}}, set.sequences().rows(), "too short a sequence has nothing to learn from");
    }

    @Test
    void readsOtherSeparatorsAndIdsAndItemsWithoutText() throws IOException {
        write("items.jsonl.gz", "{\"id\":\"B00-x\",\"title\":\"t\"}\n");
        write("sequences.csv.gz", "user,items\nu1,\"['B00-x', 'B01', 'B02']\"\n");
        SequenceSet set = SequenceSet.read(folder);
        assertArrayEquals(new int[][] {{0, 1, 2}}, set.sequences().rows());
        assertEquals(List.of(new ItemText("t", List.of()), ItemText.NONE, ItemText.NONE), set.texts());
    }

    @Test
    void findsTheColumnOfTheItems() throws IOException {
        write("items.jsonl.gz", "");
        write("sequences.csv.gz", "user_id\titem_ids\ttimes\nu1\ta b a\t1 2 3\n");
        assertArrayEquals(
                new int[][] {{0, 1, 0}}, SequenceSet.read(folder).sequences().rows());
        write("sequences.csv.gz", "u1,1 2 3\nu2,3 2 1\n");
        assertArrayEquals(
                new int[][] {{0, 1, 2}, {2, 1, 0}},
                SequenceSet.read(folder).sequences().rows(),
                "no header");
    }

    @Test
    void saysWhatIsMissing() {
        assertThrows(Refusal.class, () -> SequenceSet.read(folder));
    }
}
