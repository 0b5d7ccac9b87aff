package dev.tastemaker.catalog;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Texts to unit vectors, in this process. Many texts go in length-sorted batches over all cores; a single one runs at once
 * on the caller's thread, so that a search never waits behind an import. Safe for use by many threads; methods block.
 */
@Startup
@ApplicationScoped
public class ItemEmbedder {
    private static final int TOKENISED_TOGETHER = 64;

    private final CatalogConfig.Embedder config;
    private final CompletableFuture<SentenceEncoder> loading;
    private final CompletableFuture<QueryShift> queries;
    private final ExecutorService batches;
    private final ExecutorService runs;
    private final QueryBatches together;

    @Inject
    ItemEmbedder(CatalogConfig config) {
        this.config = config.embedder();
        int threads = this.config.threads() > 0
                ? this.config.threads()
                : Runtime.getRuntime().availableProcessors();
        this.batches = pool("embedder-", threads);
        int runsAtOnce = Math.max(1, threads / 2); // the rest of a search takes as long again
        this.runs = pool("query-embedder-", runsAtOnce);
        // Loading takes about a second of one core; the rest of the start goes on meanwhile.
        this.loading = CompletableFuture.supplyAsync(() -> new SentenceEncoder(this.config.tokenLimit()), batches);
        this.queries = loading.thenApply(QueryShift::learn);
        this.together =
                new QueryBatches(this::encodeHere, runs, Math.max(1, this.config.queriesTogether()), runsAtOnce);
    }

    private static ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /** What an item is embedded as. */
    public static String textOf(Item item) {
        StringBuilder text = new StringBuilder(item.title());
        if (item.brand() != null && !item.title().contains(item.brand())) {
            text.append(", ").append(item.brand());
        }
        if (!item.category().isEmpty()) {
            text.append(", ").append(item.category().getLast());
        }
        String more = item.description().isBlank() ? item.body() : item.description();
        if (!more.isBlank()) {
            text.append(". ").append(more, 0, Math.min(more.length(), 2_000));
        }
        return text.toString();
    }

    /** The vector of a text, to be compared with other texts' vectors. */
    public float[] embed(String text) {
        return loading.join().encode(text);
    }

    /** The vector of what a shopper typed, to be compared with items' vectors. */
    public float[] embedQuery(String text) {
        float[] vector = config.queriesTogether() > 1 ? together.embed(text) : embed(text);
        return queries.join().turn(vector);
    }

    /** On the caller's thread. */
    private float[][] encodeHere(List<String> texts) {
        SentenceEncoder encoder = loading.join();
        long[][] tokens = texts.stream().map(encoder::tokens).toArray(long[][]::new);
        float[][] vectors = new float[texts.size()][];
        for (int[] batch : TokenBatches.cheapest(tokens)) {
            float[][] encoded = encoder.encode(tokens, batch);
            for (int i = 0; i < batch.length; i++) {
                vectors[batch[i]] = encoded[i];
            }
        }
        return vectors;
    }

    /** One vector per text, in order. */
    public float[][] embedAll(List<String> texts) {
        if (texts.isEmpty()) {
            return new float[0][];
        }
        SentenceEncoder encoder = loading.join();
        long[][] tokens = new long[texts.size()][];
        inParallel(slices(texts.size()), slice -> {
            for (int i : slice) {
                tokens[i] = encoder.tokens(texts.get(i));
            }
        });
        float[][] vectors = new float[texts.size()][];
        inParallel(TokenBatches.of(tokens, config.batchTokens()), batch -> {
            float[][] encoded = encoder.encode(tokens, batch);
            for (int i = 0; i < batch.length; i++) {
                vectors[batch[i]] = encoded[i];
            }
        });
        return vectors;
    }

    /** How many tokens a text is, with the two that mark its ends, as far as the model could read it. */
    public int tokens(String text) {
        return loading.join().length(text);
    }

    public String model() {
        return "bge-small-en-v1.5-q";
    }

    /** Names what a text's vector depends on beside the text: a stored vector of another version is made again. */
    String version() {
        return model() + '/' + config.tokenLimit();
    }

    public int dimensions() {
        return SentenceEncoder.DIMENSIONS;
    }

    /** Whether texts can be embedded without waiting for the model. */
    boolean loaded() {
        return loading.isDone() && !loading.isCompletedExceptionally();
    }

    @PreDestroy
    void stop() {
        // A process that ends while the native session is being made crashes; made, it stays open: a run may be under
        // way.
        loading.handle((encoder, failure) -> true).join();
        batches.shutdown();
        runs.shutdown();
    }

    private void inParallel(List<int[]> parts, Consumer<int[]> work) {
        List<? extends Future<?>> runs = parts.stream()
                .map(part -> batches.submit(() -> work.accept(part)))
                .toList();
        runs.forEach(ItemEmbedder::await);
    }

    private static List<int[]> slices(int count) {
        return IntStream.iterate(0, from -> from < count, from -> from + TOKENISED_TOGETHER)
                .mapToObj(from -> IntStream.range(from, Math.min(count, from + TOKENISED_TOGETHER))
                        .toArray())
                .toList();
    }

    private static void await(Future<?> run) {
        try {
            run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while embedding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("embedding failed", e.getCause());
        }
    }
}
