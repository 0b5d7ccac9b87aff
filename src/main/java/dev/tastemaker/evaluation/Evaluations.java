package dev.tastemaker.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** The commands that measure: one line in, a report and a last line of JSON out. */
@ApplicationScoped
public class Evaluations {
    /** Runs one command and returns its exit status: 0 done, 2 the words of the command are wrong. */
    public int run(String... arguments) {
        System.err.println("unknown command: " + String.join(" ", Arrays.asList(arguments)));
        return 2;
    }
}
