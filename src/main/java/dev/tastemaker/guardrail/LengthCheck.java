package dev.tastemaker.guardrail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** L1 and L2: a passage fits where it will stand, in graphemes and in bytes, and is not empty. */
final class LengthCheck implements Check {
    @Override
    public List<Violation> check(Draft draft) {
        List<Violation> violations = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            check(passage, violations);
        }
        return violations;
    }

    private static void check(Passage passage, List<Violation> violations) {
        Form form = passage.form();
        int length = passage.text().isBlank() ? 0 : Graphemes.count(passage.text());
        if (length == 0) {
            violations.add(whole("L1", passage, "is empty"));
        } else if (length < form.least()) {
            violations.add(whole("L1", passage, "has " + length + " characters; it needs at least " + form.least()));
        } else if (length > form.most()) {
            violations.add(whole("L1", passage, "has " + length + " characters; at most " + form.most() + " fit"));
        }
        int bytes = passage.text().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > form.mostBytes()) {
            violations.add(whole("L2", passage, "has " + bytes + " bytes; at most " + form.mostBytes() + " fit"));
        }
    }

    private static Violation whole(String id, Passage passage, String problem) {
        return new Violation(id, passage.name(), "", problem, null);
    }
}
