package dev.tastemaker.guardrail;

import java.util.List;

/** S3: no more emoji than the place allows. */
final class EmojiCheck implements Check {
    @Override
    public List<Violation> check(Draft draft) {
        return draft.passages().stream()
                .filter(passage ->
                        Graphemes.emoji(passage.text()) > passage.form().mostEmoji())
                .map(passage -> new Violation("S3", passage.name(), "", problem(passage.form()), null))
                .toList();
    }

    private static String problem(Form form) {
        return form.mostEmoji() == 0 ? "may hold no emoji" : "has more emoji than the " + form.mostEmoji() + " allowed";
    }
}
