package dev.tastemaker.evaluation;

import dev.tastemaker.email.EmailAgent;
import dev.tastemaker.learning.TrainingFailed;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.push.PushAgent;
import dev.tastemaker.summary.SummaryAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands that measure: one line in, a report and a last line of JSON out. */
@ApplicationScoped
public class Evaluations {
    private static final String USAGE = """
            evaluate search --data DIR [--without STAGE]… [--split NAME] [--report FILE]
            evaluate stages [--data DIR] [--split NAME] [--rounds N] [--report FILE]
            evaluate diversity --data DIR [--split dev] [--report FILE]
            evaluate sequence --data DIR [--split valid|test] [--without MODEL] [--report FILE]
            evaluate guided [--data FILE]
            evaluate abuse --data DIR [--model composer|obedient|possessed|local|endpoint] [--kind KIND] [--count N] [--seed N] [--report FILE]
            evaluate checks [--data DIR] [--count N] [--seed N] [--texts FILE] [--report FILE]
            evaluate copy --use push|email|summary [--model composer|local] [--half measured|tuned] [--from N] [--count N] [--data FILE] [--report FILE]
            evaluate campaign [--channel push|email] [--goal TEXT] [--calls N] [--report FILE]
            bench checks [--data FILE] [--rounds N] [--report FILE]
            bench lifelong [--items N] [--interactions N] [--searches N] [--report FILE]
            bench growth [--items N] [--searches N] [--candidates N] [--keep yes] [--report FILE]
            bench gateway [--calls N] [--report FILE]
            bench embed [--data DIR] [--peer DIR] [--rounds N] [--report FILE]
            bench serve --data DIR [--peer DIR] [--rounds N] [--seconds N] [--only WORKLOAD_CONNECTIONS,…] [--report FILE]
            bench campaign [--recipients N] [--deliver smtp] [--report FILE]
            bench smtp-sink [--port N] [--folder DIR]
            drill access [--calls N] [--report FILE]
            drill stuffing [--report FILE]
            drill model [--minutes N] [--report FILE]
            drill interactions [--interactions N] [--kills N] [--report FILE]
            drill kill|pause|instances|provider|database|kafka|backpressure [--recipients N] [--kills N] [--report FILE]
            train sequence | ranking [--seed N]
            models list | promote ID [--share S] | rollback [sequence|ranking] | compare ID ID
            prompts list | show AGENT [VERSION] | diff AGENT VERSION [VERSION] | try AGENT TEXT
            keys create LABEL SCOPE… | list | revoke ID
            rehearse""";

    private static final Set<String> ALONE =
            Set.of("evaluate sequence", "evaluate checks", "bench checks", "bench smtp-sink");

    private final SearchEvaluation search;
    private final StagesEvaluation stages;
    private final DiversityEvaluation diversity;
    private final GuidedEvaluation guided;
    private final RunningModel running;
    private final AbuseEvaluation abuse;
    private final LifelongBench lifelongBench;
    private final GrowthBench growthBench;
    private final EmbedBench embedBench;
    private final ServeBench serveBench;
    private final ModelCommands models;
    private final CampaignBench campaignBench;
    private final CampaignEvaluation campaigns;
    private final CampaignDrill campaignDrill;
    private final KeyCommands keys;
    private final CopyEvaluation.Agents agents;
    private final StuffingDrill stuffingDrill;
    private final ModelDrill modelDrill;
    private final InteractionDrill interactionDrill;
    private final PromptCommands prompts;
    private final AccessDrill accessDrill;
    private final GatewayBench gatewayBench;
    private final Rehearsal rehearsal;

    @Inject
    Evaluations(
            SearchEvaluation search,
            StagesEvaluation stages,
            DiversityEvaluation diversity,
            GuidedEvaluation guided,
            RunningModel running,
            AbuseEvaluation abuse,
            LifelongBench lifelongBench,
            GrowthBench growthBench,
            EmbedBench embedBench,
            ServeBench serveBench,
            ModelCommands models,
            CampaignBench campaignBench,
            CampaignEvaluation campaigns,
            CampaignDrill campaignDrill,
            KeyCommands keys,
            PushAgent pushes,
            EmailAgent emails,
            SummaryAgent summaries,
            StuffingDrill stuffingDrill,
            ModelDrill modelDrill,
            InteractionDrill interactionDrill,
            PromptCommands prompts,
            AccessDrill accessDrill,
            GatewayBench gatewayBench,
            Rehearsal rehearsal) {
        this.search = search;
        this.stages = stages;
        this.diversity = diversity;
        this.guided = guided;
        this.running = running;
        this.abuse = abuse;
        this.lifelongBench = lifelongBench;
        this.growthBench = growthBench;
        this.embedBench = embedBench;
        this.serveBench = serveBench;
        this.models = models;
        this.campaignBench = campaignBench;
        this.campaigns = campaigns;
        this.campaignDrill = campaignDrill;
        this.keys = keys;
        this.agents = new CopyEvaluation.Agents(pushes, emails, summaries);
        this.stuffingDrill = stuffingDrill;
        this.modelDrill = modelDrill;
        this.interactionDrill = interactionDrill;
        this.prompts = prompts;
        this.accessDrill = accessDrill;
        this.gatewayBench = gatewayBench;
        this.rehearsal = rehearsal;
    }

    /** Whether a command needs neither store nor service, so that it can be run without starting them. */
    public static boolean standsAlone(String... arguments) {
        return arguments.length > 1 && (ALONE.contains(arguments[0] + " " + arguments[1]) || isComposed(arguments));
    }

    private static boolean isComposed(String... arguments) {
        List<String> words = List.of(arguments);
        return arguments[0].equals("evaluate") && arguments[1].equals("copy") && words.contains("composer");
    }

    /** Runs a command that {@link #standsAlone}; its exit status as {@link #run} gives it. */
    public static int runAlone(String... arguments) {
        return answer(() -> {
            CommandLine line = CommandLine.parse(arguments);
            switch (arguments[0] + " " + arguments[1]) {
                case "evaluate checks" ->
                    new ChecksEvaluation(line.allow("data", "count", "seed", "texts", "report"))
                            .run()
                            .publish(report(line));
                case "evaluate copy" -> copy(line, null, "composer");
                case "bench checks" ->
                    new ChecksBench(line.allow("data", "rounds", "report")).run(Optional.ofNullable(report(line)));
                case "bench smtp-sink" -> {
                    line.allow("port", "folder");
                    SmtpSink.serve(
                            line.number("port", 2_525, 65_535),
                            line.option("folder").map(Path::of).orElse(null));
                }
                default ->
                    new SequenceEvaluation(line.allow("data", "split", "without", "report"))
                            .run()
                            .print(report(line));
            }
        });
    }

    private static void copy(CommandLine line, CopyEvaluation.@Nullable Agents agents, String model) {
        new CopyEvaluation(agents)
                .run(line.allow("use", "model", "half", "from", "count", "data", "report"), model)
                .publish(report(line));
    }

    private static @Nullable Path report(CommandLine line) {
        return line.option("report").map(Path::of).orElse(null);
    }

    /** Runs one command and returns its exit status: 0 done, 1 it could not be done, 2 the words of the command are wrong. */
    public int run(String... arguments) {
        return answer(() -> run(CommandLine.parse(arguments)));
    }

    private static int answer(Runnable command) {
        try {
            command.run();
            return 0;
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            return e.category() == Refusal.Category.INVALID ? 2 : 1;
        } catch (TrainingFailed e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private void run(CommandLine line) {
        String first = String.join(
                " ", line.words().subList(0, Math.min(2, line.words().size())));
        switch (first) {
            case "evaluate search" -> search.run(line.allow("data", "without", "split", "report"));
            case "evaluate stages" -> stages.run(line.allow("data", "split", "rounds", "report"));
            case "evaluate diversity" -> diversity.run(line.allow("data", "split", "report"));
            case "evaluate guided" ->
                guided.run(line.allow("data").option("data").map(Path::of));
            case "evaluate abuse" -> abuse.run(line.allow("data", "model", "kind", "count", "seed", "report"));
            case "evaluate copy" -> copy(line, agents, running.await(GuidedEvaluation.LONGEST_WAIT));
            case "evaluate campaign" ->
                campaigns.run(
                        line.allow("channel", "goal", "calls", "report"), running.await(GuidedEvaluation.LONGEST_WAIT));
            case "bench lifelong" -> lifelongBench.run(line.allow("items", "interactions", "searches", "report"));
            case "bench growth" -> growthBench.run(line.allow("items", "searches", "candidates", "keep", "report"));
            case "bench gateway" -> gatewayBench.run(line.allow("calls", "report"));
            case "bench embed" -> embedBench.run(line.allow("data", "peer", "rounds", "report"));
            case "bench serve" -> serveBench.run(line.allow("data", "peer", "rounds", "seconds", "only", "report"));
            case "bench campaign" -> campaignBench.run(line.allow("recipients", "deliver", "report"));
            case "rehearse" -> {
                line.allow();
                rehearsal.run();
            }
            case "drill access" -> accessDrill.run(line.allow("calls", "report"));
            case "drill model" -> modelDrill.run(line.allow("minutes", "report"));
            case "drill stuffing" -> stuffingDrill.run(line.allow("report"));
            case "drill interactions" -> interactionDrill.run(line.allow("interactions", "kills", "report"));
            case "drill",
                    "drill kill",
                    "drill pause",
                    "drill instances",
                    "drill provider",
                    "drill database",
                    "drill kafka",
                    "drill backpressure" -> campaignDrill.run(line.allow("recipients", "kills", "report"));
            case "train sequence" -> models.train(line.allow("seed"));
            case "train ranking" -> models.trainRanking(line.allow("seed"));
            case "models list" -> models.list();
            case "models promote" -> models.promote(line.allow("share"));
            case "models rollback" -> models.rollBack(line.allow());
            case "models compare" -> models.compare(line.allow());
            case "prompts list" -> prompts.list();
            case "prompts show" -> prompts.show(line.allow());
            case "prompts diff" -> prompts.diff(line.allow());
            case "prompts try" -> prompts.attempt(line.allow());
            case "keys create" -> keys.create(line.allow());
            case "keys list" -> keys.list();
            case "keys revoke" -> keys.revoke(line.allow());
            default -> throw Refusal.invalid("unknown command: " + String.join(" ", line.words()) + "\n" + USAGE);
        }
    }
}
