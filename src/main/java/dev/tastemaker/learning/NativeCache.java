package dev.tastemaker.learning;

import java.nio.file.Path;
import java.util.Map;

/** Where the numeric library unpacks its native code, half a gigabyte that all checkouts share. */
final class NativeCache {
    private NativeCache() {}

    static Path folder() {
        return folder(System.getenv(), System.getProperty("user.home"));
    }

    static Path folder(Map<String, String> environment, String home) {
        String given = environment.get("DJL_CACHE_DIR");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        String cache = environment.get("XDG_CACHE_HOME");
        Path root = cache != null && !cache.isBlank() ? Path.of(cache) : Path.of(home, ".cache");
        return root.resolve("tastemaker").resolve("djl");
    }
}
