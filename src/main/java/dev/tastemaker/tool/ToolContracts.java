package dev.tastemaker.tool;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code tools/*.json}, from a folder or from the class path. */
final class ToolContracts {
    private ToolContracts() {}

    static List<ToolContract> in(Path folder) {
        Map<String, ToolContract> contracts = new TreeMap<>();
        read(folder, contracts);
        return List.copyOf(contracts.values());
    }

    static List<ToolContract> packaged() {
        Map<String, ToolContract> contracts = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths("tools", folder -> read(folder, contracts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(contracts.values());
    }

    private static void read(Path folder, Map<String, ToolContract> contracts) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .forEach(file -> {
                        ToolContract contract =
                                ToolContract.parse(file.getFileName().toString(), text(file));
                        contracts.put(contract.name(), contract);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("the tool contracts in " + folder + " cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the tool contract " + file + " cannot be read", e);
        }
    }
}
