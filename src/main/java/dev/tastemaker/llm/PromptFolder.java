package dev.tastemaker.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the prompts' files are: a folder on disk that people edit, or the packaged copies. */
sealed interface PromptFolder {
    static PromptFolder of(Optional<String> directory) {
        return directory
                .filter(name -> !name.isBlank())
                .<PromptFolder>map(name -> new OnDisk(Path.of(name)))
                .orElseGet(Packaged::new);
    }

    /** A number that differs when a file of the agent changed. */
    long stamp(String agent);

    Optional<String> text(String agent, String file);

    record OnDisk(Path directory) implements PromptFolder {
        @Override
        public long stamp(String agent) {
            try (Stream<Path> files = Files.list(directory.resolve(agent))) {
                return files.sorted().mapToLong(OnDisk::changed).reduce(0, (stamp, each) -> stamp * 31 + each);
            } catch (IOException e) {
                return -1; // gone or being replaced: read again, and refused if it stays so
            }
        }

        private static long changed(Path file) {
            try {
                return Files.exists(file)
                        ? Files.getLastModifiedTime(file).toMillis() * 31 + Files.size(file) + file.hashCode()
                        : 0;
            } catch (IOException e) {
                return -1; // replaced at this moment: differs from before, so it is read again
            }
        }

        @Override
        public Optional<String> text(String agent, String file) {
            Path path = directory.resolve(agent).resolve(file);
            try {
                return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The files of one agent at some moment, by name. */
    record Kept(Map<String, String> files) implements PromptFolder {
        @Override
        public long stamp(String agent) {
            return 0;
        }

        @Override
        public Optional<String> text(String agent, String file) {
            return Optional.ofNullable(files.get(file));
        }
    }

    record Packaged() implements PromptFolder {
        @Override
        public long stamp(String agent) {
            return 0;
        }

        @Override
        public Optional<String> text(String agent, String file) {
            try (InputStream in = PromptFolder.class.getResourceAsStream("/prompts/" + agent + "/" + file)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
