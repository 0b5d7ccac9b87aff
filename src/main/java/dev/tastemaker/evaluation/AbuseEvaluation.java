package dev.tastemaker.evaluation;

import dev.tastemaker.llm.LlmConfig;
import dev.tastemaker.llm.PromptLibrary;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@code evaluate abuse}: texts that attack, through items, records, messages and markup, against the whole service over HTTP. */
@ApplicationScoped
class AbuseEvaluation {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private final LlmConfig config;
    private final RunningModel running;
    private final PromptLibrary prompts;
    private final int port;

    @Inject
    AbuseEvaluation(
            LlmConfig config,
            RunningModel running,
            PromptLibrary prompts,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.running = running;
        this.prompts = prompts;
        this.port = port;
    }

    void run(CommandLine line) {
        String model = line.option("model").orElse("composer");
        if (!Set.of("composer", "obedient", "possessed", "local", "endpoint").contains(model)) {
            throw Refusal.invalid("--model is composer, obedient, possessed, local or endpoint");
        }
        Optional<String> kind = line.option("kind");
        if (kind.isPresent() && !AbuseAttacks.KINDS.contains(kind.get())) {
            throw Refusal.invalid("--kind is one of " + String.join(", ", AbuseAttacks.KINDS));
        }
        int count = line.number("count", model.equals("local") && kind.isEmpty() ? 12 : 1_000, 10_000);
        AbuseRows data = new AbuseRows(Path.of(line.required("data")), count, line.number("seed", 1, 999_999_999));
        AbuseJudge judge = new AbuseJudge(
                PromptLibrary.AGENTS.stream().map(prompts::prompt).toList());
        AbuseTally tally = new AbuseTally();
        try (ObedientModel obedient = scripted(model)) {
            if (!model.equals("composer")) {
                running.await(LONGEST_WAIT);
            }
            new AbuseAttacks(data, new ShopCalls(port), judge, tally, obedient, model.equals("possessed")).run(kind);
        }
        Reports.publish(
                tally.text(),
                tally.json(model),
                line.option("report").map(Path::of).orElse(null),
                "abuse-" + model + ".txt");
    }

    private @Nullable ObedientModel scripted(String model) {
        if (!model.equals("obedient") && !model.equals("possessed")) {
            return null;
        }
        String url = config.baseUrl()
                .orElseThrow(
                        () -> Refusal.invalid("the obedient model needs LLM_BASE_URL on a free port of this machine"));
        return ObedientModel.at(URI.create(url).getPort());
    }
}
