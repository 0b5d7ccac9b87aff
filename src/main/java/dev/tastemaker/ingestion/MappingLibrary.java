package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The mappings that come with the service. */
final class MappingLibrary {
    private static final List<String> NAMES =
            List.of("chorus", "items-columns", "interactions-columns", "shoppers-columns");

    private final Map<String, Mapping> mappings = new LinkedHashMap<>();

    MappingLibrary() {
        ObjectMapper json = StrictJson.mapper();
        for (String name : NAMES) {
            try (InputStream file = MappingLibrary.class.getResourceAsStream("/mappings/" + name + ".json")) {
                mappings.put(name, Mapping.parse(json.readTree(file)));
            } catch (IOException e) {
                throw new UncheckedIOException("mapping " + name + " cannot be read", e);
            }
        }
    }

    Mapping named(String name) {
        Mapping mapping = mappings.get(name);
        if (mapping == null) {
            throw Refusal.invalid("no mapping of this name comes with the service; known are " + mappings.keySet());
        }
        return mapping;
    }

    /** The mapping for tables whose columns bear our own names. */
    Mapping columnsOf(ImportKind kind) {
        return named(kind.wireName() + "-columns");
    }

    /** The mapping that was written for a file with these columns. */
    Optional<Mapping> recognising(ImportKind kind, Set<String> columns) {
        return mappings.values().stream()
                .filter(mapping -> mapping.kind() == kind && mapping.recognises(columns))
                .findFirst();
    }
}
