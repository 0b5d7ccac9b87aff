package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.feedback.LifelongStore;
import dev.tastemaker.ingestion.FeedFile;
import dev.tastemaker.ingestion.ImportKind;
import dev.tastemaker.learning.NextItemStore;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * {@code bench serve}: this service over HTTP, asked from a second process, beside the Python peer over the same products, the
 * same model and the same PostgreSQL server, taking turns in one run. Nothing is cached on either side: queries are made of the
 * words of random titles, as the peer's own script makes them.
 */
@ApplicationScoped
class ServeBench {
    private static final int SHOPPERS = 5_000;
    private static final int INTERACTIONS = 200_000;
    private static final int REQUESTS = 2_000;
    /** Each of a thousand interactions; a round ends early when all are in. */
    private static final int BATCHES = 400;

    private static final int COUNTED_TOGETHER = 200;
    /** So few that the service's own summing waits for us but a moment, and rests no longer for it while it is measured. */
    private static final int SUMMED_TOGETHER = 5_000;

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FeedFile feeds;
    private final EvaluationCatalog catalog;
    private final InteractionStore interactions;
    private final LifelongStore lifelong;
    private final NextItemStore next;
    private final BackendStore store;

    @Inject
    ServeBench(
            FeedFile feeds,
            EvaluationCatalog catalog,
            InteractionStore interactions,
            LifelongStore lifelong,
            NextItemStore next,
            BackendStore store) {
        this.feeds = feeds;
        this.catalog = catalog;
        this.interactions = interactions;
        this.lifelong = lifelong;
        this.next = next;
        this.store = store;
    }

    private record Product(String id, String title) {}

    /** What both are asked for, at how many connections; made anew for each round, since nothing counts twice. */
    private record Workload(String key, int connections, Supplier<List<String>> ours, Supplier<List<String>> theirs) {}

    /** Who is measured, and where. */
    private record Contestant(String name, int port, List<Long> processes) {}

    void run(CommandLine line) {
        Path data = Path.of(line.required("data"));
        int rounds = line.number("rounds", 3, 100);
        int seconds = line.number("seconds", 6, 600);
        List<Product> products = products(data.resolve("products.jsonl.gz"));
        fill(data, products);
        // the server process that all of the store's own hang below
        long postgres = ProcessorTime.parent(store.process());
        List<Contestant> contestants = new ArrayList<>(List.of(new Contestant(
                "ours", ourPort(), List.of(ProcessHandle.current().pid(), postgres))));
        ServePeer peer = line.option("peer")
                .map(folder -> ServePeer.start(Path.of(folder), data, server()))
                .orElse(null);
        try {
            if (peer != null) {
                contestants.add(new Contestant("peer", peer.port(), List.of(peer.pid(), postgres)));
            }
            ServeReport report = new ServeReport(rounds, seconds);
            Set<String> only =
                    line.option("only").map(names -> Set.of(names.split(","))).orElse(Set.of());
            for (Workload workload : workloads(products)) {
                if (!only.isEmpty() && !only.contains(workload.key() + '_' + workload.connections())) {
                    continue;
                }
                compete(workload, contestants, rounds, seconds, report);
            }
            report.print(line.option("report").map(Path::of).orElse(null));
        } finally {
            if (peer != null) {
                peer.close();
            }
        }
    }

    /** Everybody once before the first round that counts; then another one begins each round. */
    private static void compete(
            Workload workload, List<Contestant> contestants, int rounds, int seconds, ServeReport report) {
        List<Contestant> turn = new ArrayList<>(contestants);
        for (int round = -1; round < rounds; round++) {
            for (Contestant contestant : turn) {
                List<String> requests = (contestant.name().equals("ours") ? workload.ours() : workload.theirs()).get();
                LoadResult result = LoadResult.of(
                        contestant.port(),
                        workload.connections(),
                        seconds,
                        requests,
                        workload.key().equals("interactions"),
                        contestant.processes());
                if (round >= 0) {
                    report.add(workload.key(), workload.connections(), contestant.name(), result);
                }
            }
            System.err.printf("%s at %d: round %d of %d%n", workload.key(), workload.connections(), round + 1, rounds);
            Collections.rotate(turn, 1);
        }
    }

    private static List<Workload> workloads(List<Product> products) {
        Random random = new Random(11);
        List<String> queries = IntStream.range(0, REQUESTS)
                .mapToObj(
                        i -> query(products.get(random.nextInt(products.size())).title(), random))
                .toList();
        int[] items = random.ints(REQUESTS, 0, products.size()).toArray();
        int[] shoppers = random.ints(REQUESTS, 0, SHOPPERS).toArray();
        List<Workload> workloads = new ArrayList<>();
        for (int connections : new int[] {1, 16, 64}) {
            workloads.add(new Workload(
                    "search",
                    connections,
                    each(i -> post("/search", "{\"query\":\"" + queries.get(i) + "\",\"limit\":10}")),
                    each(i -> post("/search", "{\"query\":\"" + queries.get(i) + "\",\"k\":10}"))));
        }
        workloads.add(new Workload(
                "neighbours",
                16,
                each(i -> get("/items/" + products.get(items[i]).id() + "/similar?limit=10")),
                each(i -> get("/similar/" + items[i]))));
        workloads.add(new Workload(
                "recommend",
                16,
                each(i -> get("/shoppers/u" + shoppers[i] + "/recommendations?limit=10")),
                each(i -> get("/recommend/u" + shoppers[i]))));
        workloads.add(new Workload(
                "interactions",
                4,
                () -> IntStream.range(0, BATCHES)
                        .mapToObj(i -> "POST\t/interactions\tapplication/x-ndjson\t" + ourBatch(products, i))
                        .toList(),
                () -> IntStream.range(0, BATCHES)
                        .mapToObj(i -> post("/events", theirBatch(products.size(), i)))
                        .toList()));
        return workloads;
    }

    private static Supplier<List<String>> each(IntFunction<String> request) {
        List<String> requests = IntStream.range(0, REQUESTS).mapToObj(request).toList();
        return () -> requests;
    }

    /** Two or three words of a title. */
    private static String query(String title, Random random) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(title);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(ROOT));
        }
        if (words.isEmpty()) {
            return "cable";
        }
        int at = random.nextInt(Math.max(1, words.size() - 2));
        return String.join(" ", words.subList(at, Math.min(words.size(), at + 2 + random.nextInt(2))));
    }

    private static String post(String path, String body) {
        return "POST\t" + path + "\tapplication/json\t" + body;
    }

    private static String get(String path) {
        return "GET\t" + path;
    }

    /** A thousand interactions with keys of their own. */
    private static String ourBatch(List<Product> products, int batch) {
        Random random = new Random(batch);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            lines.append(interaction(
                            "bench-" + System.nanoTime() + '-' + batch + '-' + i, products, random, Instant.now()))
                    .append("\\n");
        }
        return lines.toString();
    }

    private static String theirBatch(int products, int batch) {
        Random random = new Random(batch);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            events.add("{\"user_id\":\"u%d\",\"item_id\":%d,\"type\":\"click\"}"
                    .formatted(random.nextInt(SHOPPERS), random.nextInt(products)));
        }
        return "[" + String.join(",", events) + "]";
    }

    private static String interaction(String id, List<Product> products, Random random, Instant at) {
        double likely = random.nextDouble();
        return "{\"id\":\"%s\",\"shopperId\":\"u%d\",\"itemId\":\"%s\",\"type\":\"%s\",\"at\":\"%s\",\"scenario\":\"feed\"}"
                .formatted(
                        id,
                        random.nextInt(SHOPPERS),
                        products.get((int) (products.size() * likely * likely)).id(),
                        random.nextDouble() < 0.3 ? "purchase" : "click",
                        at);
    }

    /** The catalogue, and as many shoppers and interactions as the peer has: it begins with them anew each time, and so do we. */
    private void fill(Path data, List<Product> products) {
        try {
            catalog.load(data.resolve("products.jsonl.gz"));
            if (interactions.count() != INTERACTIONS) {
                store.forgetActs();
                Path shoppers = Files.createTempFile("bench-shoppers", ".jsonl");
                Files.write(
                        shoppers,
                        IntStream.range(0, SHOPPERS)
                                .mapToObj("{\"id\":\"u%d\",\"locale\":\"en-US\",\"timeZone\":\"UTC\"}"::formatted)
                                .toList());
                feeds.load(ImportKind.SHOPPERS, shoppers);
                Path file = Files.createTempFile("bench-interactions", ".jsonl");
                Random random = new Random(5);
                Instant now = Instant.now();
                Files.write(
                        file,
                        IntStream.range(0, INTERACTIONS)
                                .mapToObj(i -> interaction(
                                        "fill-" + i, products, random, now.minusSeconds(random.nextInt(240 * 86_400))))
                                .toList());
                feeds.load(ImportKind.INTERACTIONS, file);
                Files.delete(shoppers);
                Files.delete(file);
            }
            while (lifelong.catchUp(SUMMED_TOGETHER) > 0 || next.refresh(COUNTED_TOGETHER) > 0) {
                // what a shop's days spread out came in a minute here, and is counted before anything is timed
            }
        } catch (IOException e) {
            throw Refusal.notFound("the store cannot be filled: " + e.getMessage());
        }
    }

    private static List<Product> products(Path file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            Map<String, Product> products = new LinkedHashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode product = JSON.readTree(line);
                String id = product.path("id").asText();
                products.put(id, new Product(id, product.path("title").asText()));
            }
            return List.copyOf(products.values());
        } catch (IOException e) {
            throw Refusal.notFound(file + " cannot be read: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw Refusal.invalid(file + " is no gzipped JSON Lines: " + e.getMessage());
        }
    }

    /** The port that this process listens on, which is any free one. */
    private static int ourPort() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    private static String server() {
        var config = ConfigProvider.getConfig();
        Matcher url = Pattern.compile("postgresql://([^/?]+)")
                .matcher(config.getValue("quarkus.datasource.reactive.url", String.class));
        if (!url.find()) {
            throw Refusal.invalid("the address of the database has no host");
        }
        return "postgresql://" + config.getValue("quarkus.datasource.username", String.class) + ':'
                + config.getOptionalValue("quarkus.datasource.password", String.class)
                        .orElse("") + '@' + url.group(1);
    }
}
