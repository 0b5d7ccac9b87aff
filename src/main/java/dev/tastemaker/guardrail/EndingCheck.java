package dev.tastemaker.guardrail;

import java.util.List;

/** R3: no text ends in the middle of what it says. */
final class EndingCheck implements Check {
    @Override
    public List<Violation> check(Draft draft) {
        return draft.passages().stream()
                .filter(passage -> !passage.text().isBlank())
                .filter(passage -> passage.form() != Form.OPENING)
                .filter(passage ->
                        !Ending.isWhole(passage.text(), draft.grounds().locale()))
                .filter(passage -> !endsAsAFactDoes(passage, draft.grounds()))
                .map(passage -> new Violation("R3", passage.name(), "", "ends in the middle of a sentence", null))
                .toList();
    }

    /** "With the amplifier built in." ends so in the facts too. */
    private static boolean endsAsAFactDoes(Passage passage, Grounds grounds) {
        String text = NormalText.of(passage.text().strip());
        List<Clause> clauses = Clause.of(text);
        return text.endsWith(".")
                && !clauses.isEmpty()
                && grounds.index().quotes(clauses.getLast().text() + ".");
    }
}
