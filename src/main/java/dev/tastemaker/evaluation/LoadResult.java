package dev.tastemaker.evaluation;

import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a {@link LoadGenerator} saw.
 *
 * @param requests answers read whole
 * @param failures answers that were none of success, and broken connections
 * @param median milliseconds
 * @param slowest99 milliseconds that 99 of 100 answers took at most
 * @param processor milliseconds of processor time that a request took of the server and its store
 */
record LoadResult(long requests, long failures, double seconds, double median, double slowest99, double processor) {
    double perSecond() {
        return requests / seconds;
    }

    /**
     * Starts a generator and waits for its end.
     *
     * @param processes whose processor time is counted, with those they started
     * @param once whether no request may be sent twice; it then ends when all are answered
     */
    static LoadResult of(
            int port, int connections, int seconds, List<String> requests, boolean once, List<Long> processes) {
        try {
            Path file = Files.createTempFile("bench-requests", ".txt");
            try {
                Files.write(file, requests);
                return read(start(port, connections, seconds, file, once), processes);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the load generator does not run", e);
        }
    }

    private static Process start(int port, int connections, int seconds, Path file, boolean once)
            throws IOException, URISyntaxException {
        String ownClasses = Path.of(LoadGenerator.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        ownClasses,
                        LoadGenerator.class.getName(),
                        "127.0.0.1",
                        Integer.toString(port),
                        Integer.toString(connections),
                        Integer.toString(seconds),
                        file.toString(),
                        once ? "once" : "again")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static LoadResult read(Process process, List<Long> processes) throws IOException {
        double before = ProcessorTime.of(processes);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        String[] figures = printed.substring(printed.lastIndexOf('\n') + 1).split(" ");
        if (figures.length < 6) {
            throw Refusal.notFound("the load generator printed no figures: " + printed);
        }
        return new LoadResult(
                Long.parseLong(figures[0]),
                Long.parseLong(figures[1]),
                Double.parseDouble(figures[2]),
                Double.parseDouble(figures[3]),
                Double.parseDouble(figures[4]),
                (ProcessorTime.of(processes) - before) / Math.max(1, Long.parseLong(figures[0])));
    }
}
