package dev.tastemaker.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.problem.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The peer's embedder in Python: the same model file, batched through ONNX Runtime as its own load does it. A process of its
 * own that stays, so that nobody pays for a start.
 */
final class PeerEmbedder implements EmbedContestant {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCRIPT = """
            import json, sys, time
            sys.path.insert(0, sys.argv[1])
            from embedder import embed
            print("ready", flush=True)
            for line in sys.stdin:
                job = json.loads(line)
                texts = sorted(job["texts"], key=len)
                size = 1 if job["oneByOne"] else 32
                processor, clock = time.process_time(), time.perf_counter()
                for at in range(0, len(texts), size):
                    embed(texts[at:at + size])
                print(time.perf_counter() - clock, time.process_time() - processor, flush=True)
            """;

    private final Process process;
    private final BufferedReader answers;
    private final Writer jobs;

    private PeerEmbedder(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.jobs = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** @param folder the peer's sources; its environment is where its own set-up puts it */
    static PeerEmbedder start(Path folder) {
        Path home = home();
        Path python = home.resolve("venv/bin/python");
        if (!Files.isRegularFile(folder.resolve("embedder.py")) || !Files.isExecutable(python)) {
            throw Refusal.notFound("the peer is not set up: " + folder.resolve("embedder.py") + " and " + python
                    + " are needed; run its setup once");
        }
        ProcessBuilder builder = new ProcessBuilder(python.toString(), "-c", SCRIPT, folder.toString());
        builder.environment().put("MODEL_DIR", home.resolve("model").toString());
        builder.environment()
                .put("OMP_NUM_THREADS", Integer.toString(Runtime.getRuntime().availableProcessors()));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            PeerEmbedder peer = new PeerEmbedder(builder.start());
            peer.answer();
            return peer;
        } catch (IOException e) {
            throw Refusal.notFound("the peer does not start: " + e.getMessage());
        }
    }

    @Override
    public String name() {
        return "peer";
    }

    @Override
    public Effort embed(List<String> texts, boolean oneByOne) {
        try {
            jobs.write(job(texts, oneByOne) + "\n");
            jobs.flush();
            String seconds = answer();
            int space = seconds.indexOf(' ');
            return new Effort(
                    Double.parseDouble(seconds.substring(0, space)), Double.parseDouble(seconds.substring(space + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException("the peer is gone", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static String job(List<String> texts, boolean oneByOne) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of("texts", texts, "oneByOne", oneByOne));
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("it ended");
        }
        return line;
    }

    private static Path home() {
        Map<String, String> environment = System.getenv();
        String cache = Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .orElse(Path.of(System.getProperty("user.home"), ".cache").toString());
        return Optional.ofNullable(environment.get("PEER_HOME"))
                .map(Path::of)
                .orElse(Path.of(cache, "tastemaker-peer"));
    }
}
