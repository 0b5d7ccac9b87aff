package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The files of attacks, or a part of each.
 *
 * @param count rows of each file, at most
 * @param seed draws them
 */
record AbuseRows(Path data, int count, int seed) {
    private static final ObjectMapper JSON = new ObjectMapper();

    List<JsonNode> of(String file) {
        List<JsonNode> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(data.resolve(file))) {
                rows.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw Refusal.notFound(data.resolve(file) + " cannot be read: " + e.getMessage());
        }
        if (rows.size() <= count) {
            return rows;
        }
        // One by chance of each span of the file, which is sorted by kind.
        SplittableRandom chance = new SplittableRandom(seed);
        List<JsonNode> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) i * rows.size() / count);
            int to = (int) ((i + 1L) * rows.size() / count);
            some.add(rows.get(chance.nextInt(from, to)));
        }
        return some;
    }
}
