package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.ItemEmbedder;
import dev.tastemaker.evaluation.EmbedContestant.Effort;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * {@code bench embed}: our embedder beside the library's own and, where it is set up, the Python peer's, on the same texts,
 * taking turns in one run, because on a shared machine only ratios hold. Processor time is given too: it is what a text costs
 * whoever else is at work.
 */
@ApplicationScoped
class EmbedBench {
    private static final int SHORT_TOKENS = 9;
    private static final int LONG_TOKENS = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ItemEmbedder embedder;

    @Inject
    EmbedBench(ItemEmbedder embedder) {
        this.embedder = embedder;
    }

    /** What is embedded in one round. */
    private record Workload(String key, String name, List<String> texts, boolean oneByOne) {}

    void run(CommandLine line) {
        int rounds = line.number("rounds", 7, 1_000);
        List<String> words = words(line.option("data").map(Path::of));
        List<Workload> workloads = List.of(
                new Workload("short_titles", "short titles (9 tokens)", texts(words, SHORT_TOKENS, 320), false),
                new Workload("tokens_64", "texts of 64 tokens", texts(words, LONG_TOKENS, 96), false),
                new Workload("short_query", "short queries, one at a time", texts(words, SHORT_TOKENS, 60), true));
        List<EmbedContestant> contestants =
                new ArrayList<>(List.of(new EmbedContestant.Ours(embedder), new EmbedContestant.Library()));
        line.option("peer").map(Path::of).map(PeerEmbedder::start).ifPresent(contestants::add);
        try {
            EmbedReport report = new EmbedReport(rounds);
            for (Workload workload : workloads) {
                compete(workload, contestants, rounds, report);
            }
            report.print(line.option("report").map(Path::of).orElse(null));
        } finally {
            contestants.forEach(EmbedContestant::close);
        }
    }

    /** Everybody once before the first round that counts; then another one begins each round. */
    private static void compete(Workload workload, List<EmbedContestant> contestants, int rounds, EmbedReport report) {
        List<EmbedContestant> turn = new ArrayList<>(contestants);
        for (int round = -1; round < rounds; round++) {
            for (EmbedContestant contestant : turn) {
                Effort effort = contestant.embed(workload.texts(), workload.oneByOne());
                if (round >= 0) {
                    report.add(
                            workload.key(),
                            workload.name(),
                            contestant.name(),
                            effort.per(workload.texts().size()));
                }
            }
            Collections.rotate(turn, 1);
        }
    }

    /** Texts of as many tokens as wanted or one or two fewer, made of running words. */
    private List<String> texts(List<String> words, int tokens, int count) {
        List<String> texts = new ArrayList<>();
        Random random = new Random(tokens);
        while (texts.size() < count) {
            StringBuilder text = new StringBuilder();
            int at = random.nextInt(words.size() - LONG_TOKENS);
            while (embedder.tokens(text + " " + words.get(at)) <= tokens) {
                text.append(text.isEmpty() ? "" : " ").append(words.get(at++));
            }
            if (!text.isEmpty()) {
                texts.add(text.toString());
            }
        }
        return texts;
    }

    /** The running words of titles and descriptions: of the electronics catalogue where it is, else of the sample. */
    private static List<String> words(Optional<Path> folder) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                folder.isPresent() ? products(folder.get()) : sample(), StandardCharsets.UTF_8))) {
            List<String> words = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = JSON.readTree(line);
                String text = item.path("title").asText() + " "
                        + item.path("short_description")
                                .asText(item.path("description").asText());
                Arrays.stream(text.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .forEach(words::add);
            }
            return words;
        } catch (IOException e) {
            throw Refusal.notFound("the texts to embed cannot be read: " + e.getMessage());
        }
    }

    private static InputStream products(Path folder) throws IOException {
        return new GZIPInputStream(Files.newInputStream(folder.resolve("products.jsonl.gz")));
    }

    private static InputStream sample() {
        return Objects.requireNonNull(EmbedBench.class.getResourceAsStream("/sample/items.jsonl"), "no sample");
    }
}
