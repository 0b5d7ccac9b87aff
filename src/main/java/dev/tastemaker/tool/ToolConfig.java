package dev.tastemaker.tool;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What the tool room can be told. */
@ConfigMapping(prefix = "tool")
interface ToolConfig {
    /** Folder of the contracts; without it the packaged ones are used. */
    Optional<Path> directory();

    /** Longest result, in characters, that a model is given. */
    @WithDefault("9000")
    int maxResultLength();
}
