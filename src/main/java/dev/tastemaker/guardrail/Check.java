package dev.tastemaker.guardrail;

import java.util.List;

/** One thing that a text must not do. Checks share nothing, call no model, and may be used from any thread. */
public interface Check {
    /** Every breach in the draft; empty when it passes. */
    List<Violation> check(Draft draft);
}
