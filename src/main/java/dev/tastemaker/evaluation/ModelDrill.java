package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.llm.LlmConfig;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code drill model}: the model dies for ten minutes while shoppers write at a steady rate, once for each way to die: it refuses
 * connections, it answers 500, it hangs. The clock is compressed {@link #FASTER} times: the launcher shortens every wait for a
 * model and every pause of the circuit by as much, and the shoppers come as much faster. What the service itself takes is not
 * compressed, so the 95th percentile holds at least as well uncompressed, unless one in twenty turns waited for the model: those
 * are slower than two seconds on either clock.
 */
@ApplicationScoped
class ModelDrill {
    /** Simulated seconds in one of ours; the launcher divides the periods of the gateway by it. */
    private static final int FASTER = 5;

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETURN = Duration.ofMinutes(5);
    private static final String QUESTION = "is it made of steel?";
    private static final String ANSWER = "It is made of steel.";
    private static final String ITEM = "drill-kettle";

    private final LlmConfig config;
    private final ModelGateway models;
    private final MeterRegistry meters;
    private final ShopCalls shop;

    @Inject
    ModelDrill(
            LlmConfig config,
            ModelGateway models,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.models = models;
        this.meters = meters;
        this.shop = new ShopCalls(port);
    }

    private enum Death {
        REFUSES,
        FAILS,
        HANGS
    }

    /** One turn and how long it took on our clock. */
    private record Turn(ShopCalls.Answer answer, long milliseconds) {}

    /**
     * What came of one death.
     *
     * @param calls turns that asked the dead model
     * @param back simulated seconds until an answer was the model's again; -1: none was
     */
    private record Result(Death death, List<Turn> turns, long calls, long back) {
        long p95() {
            List<Long> sorted = turns.stream().map(Turn::milliseconds).sorted().toList();
            return sorted.get(sorted.size() * 95 / 100);
        }

        long slowest() {
            return turns.stream().mapToLong(Turn::milliseconds).max().orElse(0);
        }

        long failed() {
            return turns.stream().filter(turn -> turn.answer().failed()).count();
        }

        long composed() {
            return turns.stream().filter(turn -> turn.answer().composed()).count();
        }
    }

    void run(CommandLine line) {
        if (!config.circuitPause().multipliedBy(FASTER).equals(USUAL_PAUSE)
                || config.baseUrl().isEmpty()) {
            throw Refusal.invalid("the launcher sets this drill's clock: ./tastemaker drill model");
        }
        Duration dead = Duration.ofMinutes(line.number("minutes", 10, 600));
        int port = URI.create(config.baseUrl().get()).getPort();
        shop.register("Robin");
        shop.items(List.of(kettle()));
        List<Result> results = new ArrayList<>();
        for (Death death : Death.values()) {
            results.add(drill(death, dead, port));
        }
        publish(results, dead, line);
    }

    private static ObjectNode kettle() {
        ObjectNode item = new ObjectMapper()
                .createObjectNode()
                .put("id", ITEM)
                .put("title", "Plain kettle")
                .put("description", "A kettle made of steel. It holds 1.7 l.");
        item.putObject("price").put("amount", "30.00").put("currency", "EUR");
        return item;
    }

    private Result drill(Death death, Duration dead, int port) {
        List<FutureTask<Turn>> turns = new ArrayList<>();
        long before;
        ObedientModel model = alive(port);
        try {
            awaitModel();
            before = callsThatFailed();
            switch (death) {
                case REFUSES -> model.close();
                case FAILS -> model.fail(ObedientModel.Failure.ERRORS);
                case HANGS -> model.fail(ObedientModel.Failure.HANGS);
            }
            long all = dead.dividedBy(BETWEEN_TURNS);
            ProgressLines progress = new ProgressLines();
            for (long i = 0; i < all; i++) {
                FutureTask<Turn> turn = new FutureTask<>(this::turn);
                Thread.ofVirtual().start(turn);
                turns.add(turn);
                progress.progress("model " + words(death), i + 1, all, "turns");
                Waiting.pause(BETWEEN_TURNS.dividedBy(FASTER));
            }
        } finally {
            model.close();
        }
        List<Turn> answered = turns.stream().map(ModelDrill::ended).toList();
        long calls = callsThatFailed() - before;
        try (ObedientModel again = alive(port)) {
            return new Result(death, answered, calls, secondsUntilBack());
        }
    }

    private static ObedientModel alive(int port) {
        ObedientModel model = ObedientModel.at(port);
        model.answerRaw(ANSWER);
        return model;
    }

    private void awaitModel() {
        if (secondsUntilBack() < 0) {
            throw new Refusal(
                    Refusal.Category.CONFLICT, "the model of the drill is not used: it began with a dead one");
        }
    }

    private long secondsUntilBack() {
        long start = System.nanoTime();
        long most = LONGEST_RETURN.dividedBy(FASTER).toNanos();
        while (System.nanoTime() - start < most) {
            if (models.active().isPresent() && !turn().answer().composed()) {
                return Duration.ofNanos((System.nanoTime() - start) * FASTER).toSeconds();
            }
            Waiting.pause(BETWEEN_TURNS.dividedBy(FASTER));
        }
        return -1;
    }

    private Turn turn() {
        long start = System.nanoTime();
        ShopCalls.Answer answer = shop.turn(QUESTION, ITEM);
        return new Turn(answer, (System.nanoTime() - start) / 1_000_000);
    }

    private static Turn ended(FutureTask<Turn> turn) {
        try {
            return turn.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a turn had no answer at all", e.getCause());
        }
    }

    /** Calls of a model that brought nothing, as the gateway counts them. */
    private long callsThatFailed() {
        return List.of("failed", "slow").stream()
                .flatMap(outcome -> meters.find("llm.call").tag("outcome", outcome).timers().stream())
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private static String words(Death death) {
        return death.name().toLowerCase(Locale.ROOT);
    }

    private static void publish(List<Result> results, Duration dead, CommandLine line) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "The model is dead for %d minutes, a turn every %d s; the clock runs %d times as fast, times of turns are real.%n",
                dead.toMinutes(),
                BETWEEN_TURNS.toSeconds(),
                FASTER));
        for (Result each : results) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-8s %4d turns, %4d composed, %d of 5xx or none; %d calls until it was left alone; p95 %d ms, slowest %d ms; used again %d s after its return%n",
                    words(each.death()),
                    each.turns().size(),
                    each.composed(),
                    each.failed(),
                    each.calls(),
                    each.p95(),
                    each.slowest(),
                    each.back()));
        }
        ObjectNode json = new ObjectMapper()
                .createObjectNode()
                .put("drill", "model")
                .put(
                        "turns",
                        results.stream().mapToInt(each -> each.turns().size()).sum())
                .put("composed", results.stream().mapToLong(Result::composed).sum())
                .put("errors_5xx", results.stream().mapToLong(Result::failed).sum())
                .put(
                        "calls_until_open",
                        results.stream().mapToLong(Result::calls).max().orElse(0))
                .put("p95_ms", results.stream().mapToLong(Result::p95).max().orElse(0))
                .put(
                        "back_after_s",
                        results.stream().mapToLong(Result::back).max().orElse(-1))
                .put("compressed", FASTER);
        Reports.publish(
                text.toString(),
                json.toString(),
                line.option("report").map(Path::of).orElse(null),
                "drill-model.txt");
    }
}
