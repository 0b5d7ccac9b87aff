package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.List;

/** The checks of one use. Nothing a model or a composer wrote reaches a shopper without having passed one of these. */
public final class Guardrail {
    private static final List<Check> EVERYWHERE = List.of(new OfferedItemsCheck(), new LengthCheck());

    private final List<Check> checks;

    private Guardrail(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** For one push message. */
    public static Guardrail push() {
        return new Guardrail(EVERYWHERE);
    }

    /** For one email, or one part of it. */
    public static Guardrail email() {
        return new Guardrail(EVERYWHERE);
    }

    /** For one sentence of a reply. */
    public static Guardrail chat() {
        return new Guardrail(EVERYWHERE);
    }

    /** Runs every check, so that a repair can hear of all breaches at once. */
    public CheckedText check(Draft draft) {
        List<Violation> violations = new ArrayList<>();
        for (Check check : checks) {
            violations.addAll(check.check(draft));
        }
        return new CheckedText(draft, violations, List.of());
    }
}
