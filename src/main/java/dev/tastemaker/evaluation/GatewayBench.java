package dev.tastemaker.evaluation;

import dev.tastemaker.llm.Deadline;
import dev.tastemaker.llm.LlmConfig;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.llm.ModelRequest;
import dev.tastemaker.llm.ModelUnavailable;
import dev.tastemaker.llm.Prompt;
import dev.tastemaker.llm.PromptLibrary;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * {@code bench gateway}: what the gateway adds to a call. The same question to the same model that answers at once, in turn
 * by a bare HTTP client that reads the stream and through the gateway with its budget, its queue and its records.
 */
@ApplicationScoped
class GatewayBench {
    private static final String ANSWER = "{\"title\":\"Quiet\",\"body\":\"{name}, steel\"}";

    private final LlmConfig config;
    private final ModelGateway models;
    private final PromptLibrary prompts;

    @Inject
    GatewayBench(LlmConfig config, ModelGateway models, PromptLibrary prompts) {
        this.config = config;
        this.models = models;
        this.prompts = prompts;
    }

    void run(CommandLine line) {
        int calls = line.number("calls", 400, 100_000);
        URI url = URI.create(config.baseUrl().orElseThrow(() -> Refusal.invalid("LLM_BASE_URL is not set")));
        Prompt prompt = prompts.prompt("push");
        double[] raw = new double[calls];
        double[] through = new double[calls];
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Facts: steel\"}]}"))
                .build();
        try (ObedientModel model = ObedientModel.at(url.getPort())) {
            model.answerRaw(ANSWER);
            for (int i = -50; i < calls; i++) {
                long start = System.nanoTime();
                client.send(request, HttpResponse.BodyHandlers.ofString());
                long between = System.nanoTime();
                models.complete(ModelRequest.of(prompt, "Facts: steel " + i, Deadline.in(Duration.ofSeconds(10))));
                if (i >= 0) {
                    raw[i] = (between - start) / 1e6;
                    through[i] = (System.nanoTime() - between) / 1e6;
                }
            }
        } catch (IOException | ModelUnavailable e) {
            throw new Refusal(Refusal.Category.CONFLICT, "the model did not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        Arrays.sort(raw);
        Arrays.sort(through);
        double overhead = at(through, 50) - at(raw, 50);
        String text = String.format(
                Locale.ROOT,
                "bare call    p50 %.2f ms, p95 %.2f ms%nthe gateway  p50 %.2f ms, p95 %.2f ms%noverhead     p50 %.2f ms%n",
                at(raw, 50),
                at(raw, 95),
                at(through, 50),
                at(through, 95),
                overhead);
        String json = String.format(
                Locale.ROOT,
                "{\"calls\":%d,\"raw_p50_ms\":%.2f,\"gateway_p50_ms\":%.2f,\"overhead_p50_ms\":%.2f}",
                calls,
                at(raw, 50),
                at(through, 50),
                overhead);
        Reports.publish(text, json, line.option("report").map(Path::of).orElse(null), "gateway.txt");
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
