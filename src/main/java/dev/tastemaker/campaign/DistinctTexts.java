package dev.tastemaker.campaign;

import dev.tastemaker.guardrail.Likeness;
import java.util.ArrayList;
import java.util.List;

/** The texts that readers of one cluster may get, none saying nearly the same as another (V1). */
final class DistinctTexts {
    private final List<String> texts = new ArrayList<>();

    boolean repeats(String text) {
        return texts.stream().anyMatch(other -> Likeness.of(text, other) > Likeness.MOST_SHARED);
    }

    /** Whether it was another text than those before; if not, it is not added. */
    boolean add(String text) {
        return !repeats(text) && texts.add(text);
    }

    int size() {
        return texts.size();
    }
}
