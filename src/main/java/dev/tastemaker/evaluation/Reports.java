package dev.tastemaker.evaluation;

import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where reports go: all of it to a file and to standard output, the figures as the last line of either. */
final class Reports {
    private static final Path FOLDER = Path.of(".tastemaker", "reports");

    private Reports() {}

    /** @param file null: {@code name} in the checkout's own folder */
    static void publish(String text, String json, @Nullable Path file, String name) {
        Path target = Objects.requireNonNullElse(file, FOLDER.resolve(name));
        System.out.print(text);
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.writeString(target, text + json + '\n');
            System.err.println("report written to " + target);
        } catch (IOException e) {
            throw Refusal.invalid("the report cannot be written to " + target + ": " + e.getMessage());
        }
        System.out.println(json);
    }
}
