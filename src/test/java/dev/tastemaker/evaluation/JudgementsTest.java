package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementsTest {
    @TempDir
    Path folder;

    private void split(String name, String query) throws IOException {
        Files.writeString(folder.resolve("queries_" + name + ".csv"), "query_id,query\nq1,\"" + query + "\"\n");
        Files.writeString(
                folder.resolve("qrels_" + name + ".csv"), "query_id,query,product_id,rating\nq1,x,p1,3\nq1,x,p2,0\n");
    }

    @Test
    void takesTheOnlySplitWhateverItsName() throws IOException {
        split("heldout", "desk lamp, black");
        Judgements judgements = Judgements.read(folder, Optional.empty());
        assertEquals("heldout", judgements.split());
        assertEquals(Map.of("q1", "desk lamp, black"), judgements.queries());
        assertEquals(Map.of("q1", Map.of("p1", 3, "p2", 0)), judgements.ratings());
    }

    @Test
    void takesTheNamedOneOfSeveral() throws IOException {
        split("dev", "one");
        split("test", "two");
        assertEquals("dev", Judgements.read(folder, Optional.empty()).split());
        assertEquals(
                Map.of("q1", "two"),
                Judgements.read(folder, Optional.of("test")).queries());
    }

    @Test
    void saysWhichSplitsThereAre() throws IOException {
        split("test", "two");
        split("other", "two");
        Refusal refusal = assertThrows(Refusal.class, () -> Judgements.read(folder, Optional.empty()));
        assertTrue(refusal.getMessage().contains("other, test"), refusal.getMessage());
    }
}
