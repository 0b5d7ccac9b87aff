package dev.tastemaker.evaluation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * {@code rehearse}: this service asked over HTTP for all that people ask it for, about the sample's items, so that the JVM can
 * note which classes it loads and which way its code goes. The launcher has it written down (an ahead-of-time cache with
 * profiles of methods, JEP 514 and 515), and later starts begin with it.
 */
@ApplicationScoped
class Rehearsal {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int CONNECTIONS = 4;
    private static final int SECONDS = 5;
    private static final int REQUESTS = 1_000;
    private static final int LINES_OF_A_BATCH = 200;

    private final ItemStore items;
    private final InteractionStore interactions;

    @Inject
    Rehearsal(ItemStore items, InteractionStore interactions) {
        this.items = items;
        this.interactions = interactions;
    }

    /** @throws Refusal when the sample does not arrive, or a use of the service answers none of its requests */
    void run() {
        awaitSample();
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        List<Interaction> acts = SampleShop.interactions();
        requests(SampleShop.items(), acts).forEach((use, requests) -> {
            LoadResult result =
                    LoadResult.of(port, CONNECTIONS, SECONDS, requests, use.equals("interactions"), List.of());
            if (result.failures() >= result.requests()) {
                throw Refusal.notFound(
                        "rehearsal: none of %d requests for %s was answered".formatted(result.requests(), use));
            }
            System.err.printf("%s: %d requests, %d of them refused%n", use, result.requests(), result.failures());
        });
    }

    private void awaitSample() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (items.count() == 0 || interactions.count() == 0) {
            if (System.nanoTime() > end) {
                throw Refusal.notFound("rehearsal: the sample did not arrive; see the log above");
            }
            Waiting.pause(LOOK_AGAIN);
        }
    }

    /** Use of the service to what it is asked for, as {@link LoadGenerator} reads it. */
    static Map<String, List<String>> requests(List<Item> items, List<Interaction> acts) {
        List<String> shoppers =
                acts.stream().map(Interaction::shopperId).distinct().toList();
        Map<String, List<String>> requests = new LinkedHashMap<>();
        requests.put(
                "search", each(i -> post("/search", "{\"query\":\"%s\",\"limit\":10}".formatted(words(at(items, i))))));
        requests.put("feeds", each(i -> "GET\t/shoppers/" + at(shoppers, i) + "/recommendations?limit=10"));
        requests.put("items like one", each(i -> "GET\t/items/" + at(items, i).id() + "/similar?limit=10"));
        requests.put("interactions", each(i -> "POST\t/interactions\tapplication/x-ndjson\t" + batch(acts, i)));
        requests.put(
                "chat",
                each(i -> post(
                        "/conversations/rehearsal-" + UUID.randomUUID() + "/turns",
                        "{\"message\":\"%s under 80 euros\",\"shopperId\":\"%s\"}"
                                .formatted(words(at(items, i)), at(shoppers, i)))));
        requests.put("push", each(i -> post("/push-messages", wish(shoppers, items, i, "goal"))));
        requests.put("email", each(i -> post("/emails", wish(shoppers, items, i, "purpose"))));
        return requests;
    }

    private static List<String> each(IntFunction<String> request) {
        return IntStream.range(0, REQUESTS).mapToObj(request).toList();
    }

    private static <T> T at(List<T> all, int i) {
        return all.get(i % all.size());
    }

    private static String post(String path, String body) {
        return "POST\t" + path + "\tapplication/json\t" + body;
    }

    private static String wish(List<String> shoppers, List<Item> items, int i, String name) {
        return "{\"shopperId\":\"%s\",\"%s\":\"%s\"}".formatted(at(shoppers, i), name, words(at(items, i)));
    }

    /** The last words of a title, which say what a thing is. */
    private static String words(Item item) {
        List<String> words = new ArrayList<>(Arrays.asList(item.title().split("[^\\p{L}\\p{N}]+")));
        words.removeIf(String::isEmpty);
        return String.join(" ", words.subList(Math.max(0, words.size() - 3), words.size()));
    }

    private static String batch(List<Interaction> acts, int number) {
        return IntStream.range(0, LINES_OF_A_BATCH)
                .mapToObj(i -> at(acts, number * LINES_OF_A_BATCH + i))
                .map(act ->
                        "{\"id\":\"%s\",\"shopperId\":\"%s\",\"itemId\":\"%s\",\"type\":\"click\",\"at\":\"%s\",\"scenario\":\"feed\"}"
                                .formatted(UUID.randomUUID(), act.shopperId(), act.itemId(), Instant.now()))
                .collect(Collectors.joining("\\n"));
    }
}
