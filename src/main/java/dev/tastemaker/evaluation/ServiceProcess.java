package dev.tastemaker.evaluation;

import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another instance of this service on the same store, to be killed. */
final class ServiceProcess implements AutoCloseable {
    private static final Path LOGS = Path.of(".tastemaker", "logs");
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+?)/?\\s");

    private final Process process;
    private final Path log;
    private final long logged;

    /** @param logged bytes of the log that are of earlier processes */
    private ServiceProcess(Process process, Path log, long logged) {
        this.process = process;
        this.log = log;
        this.logged = logged;
    }

    static ServiceProcess start(String name, Map<String, String> environment) {
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java,
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                System.getProperty("java.class.path")));
        builder.environment().putAll(environment);
        builder.environment().put("PORT", "0");
        builder.environment().put("CAMPAIGN_DELIVERY_ENABLED", "true");
        try {
            Files.createDirectories(LOGS);
            Path log = LOGS.resolve("drill-" + name + ".log");
            long logged = Files.exists(log) ? Files.size(log) : 0;
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new ServiceProcess(builder.start(), log, logged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has said that it listens. */
    boolean isReady() {
        return listening().isPresent();
    }

    /** A path of it, once it {@link #isReady}. */
    URI address(String path) {
        return URI.create(
                listening().orElseThrow(() -> new IllegalStateException("an instance does not listen yet")) + path);
    }

    /** The memory that it holds, in megabytes, as the kernel counts it; 0 where there is no such kernel. */
    long megabytes() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(row -> row.startsWith("VmRSS:"))
                    .mapToLong(row -> Long.parseLong(row.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private Optional<String> listening() {
        try (InputStream said = Files.newInputStream(log)) {
            said.skipNBytes(logged);
            Matcher matcher = LISTENING.matcher(new String(said.readAllBytes(), StandardCharsets.UTF_8));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw Refusal.invalid("an instance does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
