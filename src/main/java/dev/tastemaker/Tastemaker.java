package dev.tastemaker;

import dev.tastemaker.evaluation.Evaluations;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;

/** Without arguments the service; with {@code evaluate …}, {@code train …} or the like one command of it, which ends by itself. */
@QuarkusMain
public class Tastemaker implements QuarkusApplication {
    private final Evaluations evaluations;

    @Inject
    Tastemaker(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    public static void main(String... arguments) {
        if (Evaluations.standsAlone(arguments)) {
            System.exit(Evaluations.runAlone(arguments));
        }
        Quarkus.run(Tastemaker.class, arguments);
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length > 0) {
            return evaluations.run(arguments);
        }
        Quarkus.waitForExit();
        return 0;
    }
}
