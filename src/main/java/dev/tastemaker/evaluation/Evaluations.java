package dev.tastemaker.evaluation;

import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** The commands that measure: one line in, a report and a last line of JSON out. */
@ApplicationScoped
public class Evaluations {
    private static final String USAGE = """
            evaluate search --data DIR [--without dense|lexical] [--split dev] [--report FILE]
            evaluate diversity --data DIR [--split dev] [--report FILE]
            evaluate guided [--data FILE]
            bench lifelong [--items N] [--interactions N] [--searches N] [--report FILE]
            bench embed [--data DIR] [--peer DIR] [--rounds N] [--report FILE]""";

    private final SearchEvaluation search;
    private final DiversityEvaluation diversity;
    private final GuidedEvaluation guided;
    private final LifelongBench lifelongBench;
    private final EmbedBench embedBench;

    @Inject
    Evaluations(
            SearchEvaluation search,
            DiversityEvaluation diversity,
            GuidedEvaluation guided,
            LifelongBench lifelongBench,
            EmbedBench embedBench) {
        this.search = search;
        this.diversity = diversity;
        this.guided = guided;
        this.lifelongBench = lifelongBench;
        this.embedBench = embedBench;
    }

    /** Runs one command and returns its exit status: 0 done, 1 it could not be done, 2 the words of the command are wrong. */
    public int run(String... arguments) {
        try {
            run(CommandLine.parse(arguments));
            return 0;
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            return e.category() == Refusal.Category.INVALID ? 2 : 1;
        }
    }

    private void run(CommandLine line) {
        switch (String.join(" ", line.words())) {
            case "evaluate search" -> search.run(line.allow("data", "without", "split", "report"));
            case "evaluate diversity" -> diversity.run(line.allow("data", "split", "report"));
            case "evaluate guided" ->
                guided.run(line.allow("data").option("data").map(Path::of));
            case "bench lifelong" -> lifelongBench.run(line.allow("items", "interactions", "searches", "report"));
            case "bench embed" -> embedBench.run(line.allow("data", "peer", "rounds", "report"));
            default -> throw Refusal.invalid("unknown command: " + String.join(" ", line.words()) + "\n" + USAGE);
        }
    }
}
