package dev.tastemaker.evaluation;

import dev.tastemaker.learning.TrainingFailed;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** The commands that measure: one line in, a report and a last line of JSON out. */
@ApplicationScoped
public class Evaluations {
    private static final String USAGE = """
            evaluate search --data DIR [--without STAGE]… [--split NAME] [--report FILE]
            evaluate diversity --data DIR [--split dev] [--report FILE]
            evaluate sequence --data DIR [--split valid|test] [--without MODEL] [--report FILE]
            evaluate guided [--data FILE]
            bench lifelong [--items N] [--interactions N] [--searches N] [--report FILE]
            train sequence [--seed N]
            models list | promote ID [--share S] | rollback | compare ID ID
            bench embed [--data DIR] [--peer DIR] [--rounds N] [--report FILE]
            bench serve --data DIR [--peer DIR] [--rounds N] [--seconds N] [--report FILE]
            bench campaign [--recipients N] [--deliver smtp] [--report FILE]
            bench smtp-sink [--port N] [--folder DIR]
            drill kill|pause|instances|provider|database [--recipients N] [--kills N] [--report FILE]""";

    private final SearchEvaluation search;
    private final DiversityEvaluation diversity;
    private final GuidedEvaluation guided;
    private final LifelongBench lifelongBench;
    private final EmbedBench embedBench;
    private final ServeBench serveBench;
    private final ModelCommands models;
    private final CampaignBench campaignBench;
    private final CampaignDrill campaignDrill;

    @Inject
    Evaluations(
            SearchEvaluation search,
            DiversityEvaluation diversity,
            GuidedEvaluation guided,
            LifelongBench lifelongBench,
            EmbedBench embedBench,
            ServeBench serveBench,
            ModelCommands models,
            CampaignBench campaignBench,
            CampaignDrill campaignDrill) {
        this.search = search;
        this.diversity = diversity;
        this.guided = guided;
        this.lifelongBench = lifelongBench;
        this.embedBench = embedBench;
        this.serveBench = serveBench;
        this.models = models;
        this.campaignBench = campaignBench;
        this.campaignDrill = campaignDrill;
    }

    /** Whether a command needs neither store nor service, so that it can be run without starting them. */
    public static boolean standsAlone(String... arguments) {
        return arguments.length > 1
                && ((arguments[0].equals("evaluate") && arguments[1].equals("sequence"))
                        || (arguments[0].equals("bench") && arguments[1].equals("smtp-sink")));
    }

    /** Runs a command that {@link #standsAlone}; its exit status as {@link #run} gives it. */
    public static int runAlone(String... arguments) {
        return answer(() -> {
            if (arguments[0].equals("bench")) {
                CommandLine line = CommandLine.parse(arguments).allow("port", "folder");
                SmtpSink.serve(
                        line.number("port", 2_525, 65_535),
                        line.option("folder").map(Path::of).orElse(null));
                return;
            }
            CommandLine line = CommandLine.parse(arguments).allow("data", "split", "without", "report");
            new SequenceEvaluation(line)
                    .run()
                    .print(line.option("report").map(Path::of).orElse(null));
        });
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
            case "evaluate diversity" -> diversity.run(line.allow("data", "split", "report"));
            case "evaluate guided" ->
                guided.run(line.allow("data").option("data").map(Path::of));
            case "bench lifelong" -> lifelongBench.run(line.allow("items", "interactions", "searches", "report"));
            case "train sequence" -> models.train(line.allow("seed"));
            case "models list" -> models.list();
            case "models promote" -> models.promote(line.allow("share"));
            case "models rollback" -> models.rollBack();
            case "models compare" -> models.compare(line.allow());
            case "bench embed" -> embedBench.run(line.allow("data", "peer", "rounds", "report"));
            case "bench serve" -> serveBench.run(line.allow("data", "peer", "rounds", "seconds", "report"));
            case "bench campaign" -> campaignBench.run(line.allow("recipients", "deliver", "report"));
            case "drill", "drill kill", "drill pause", "drill instances", "drill provider", "drill database" ->
                campaignDrill.run(line.allow("recipients", "kills", "report"));
            default -> throw Refusal.invalid("unknown command: " + String.join(" ", line.words()) + "\n" + USAGE);
        }
    }
}
