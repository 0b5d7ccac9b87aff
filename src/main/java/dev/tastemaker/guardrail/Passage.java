package dev.tastemaker.guardrail;

import static java.util.Objects.requireNonNull;

/**
 * One text of a draft, as a reader will see it: slots filled, nothing escaped.
 *
 * @param name what a repair prompt calls it, for instance {@code title}
 */
public record Passage(String name, String text, Form form) {
    public Passage {
        requireNonNull(name, "name is null");
        requireNonNull(text, "text is null");
        requireNonNull(form, "form is null");
    }
}
