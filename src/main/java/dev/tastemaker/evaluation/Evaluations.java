package dev.tastemaker.evaluation;

import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The commands that measure: one line in, a report and a last line of JSON out. */
@ApplicationScoped
public class Evaluations {
    private final GuidedEvaluation guided;

    @Inject
    Evaluations(GuidedEvaluation guided) {
        this.guided = guided;
    }

    /** Runs one command and returns its exit status: 0 done, 1 it could not be done, 2 the words of the command are wrong. */
    public int run(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        try {
            if (words.equals(List.of("evaluate", "guided"))) {
                guided.run(Optional.empty());
            } else if (words.size() == 4 && words.subList(0, 3).equals(List.of("evaluate", "guided", "--data"))) {
                guided.run(Optional.of(Path.of(words.get(3))));
            } else {
                throw Refusal.invalid("unknown command: " + String.join(" ", words));
            }
            return 0;
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            return e.category() == Refusal.Category.INVALID ? 2 : 1;
        }
    }
}
