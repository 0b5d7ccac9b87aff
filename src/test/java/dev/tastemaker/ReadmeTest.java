package dev.tastemaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README lists is there, and what is there is listed. */
class ReadmeTest {
    @Test
    void namesEveryConfigurationKey() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> missing = new ArrayList<>();
        new ClassFileImporter()
                .importPackages("dev.tastemaker").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(type -> type.reflect())
                        .forEach(type -> keys(
                                        type.getAnnotation(ConfigMapping.class).prefix(), type)
                                .forEach(key -> {
                                    if (!readme.contains("`" + key + "`")) {
                                        missing.add(key);
                                    }
                                }));
        assertEquals(List.of(), missing);
    }

    @Test
    void namesEveryRoom() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> missing = new ArrayList<>();
        try (var rooms = Files.list(Path.of("src/main/java/dev/tastemaker"))) {
            rooms.filter(Files::isDirectory)
                    .map(room -> room.getFileName().toString())
                    .forEach(room -> {
                        if (!readme.contains("`" + room + "`")) {
                            missing.add(room);
                        }
                    });
        }
        assertEquals(List.of(), missing);
    }

    private static List<String> keys(String prefix, Class<?> type) {
        List<String> keys = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            String key = prefix + "." + kebab(method.getName());
            if (method.getReturnType().isInterface() && method.getReturnType().getEnclosingClass() == type) {
                keys.addAll(keys(key, method.getReturnType()));
            } else {
                keys.add(key);
            }
        }
        return keys;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
