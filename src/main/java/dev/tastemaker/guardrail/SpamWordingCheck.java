package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.List;

/** S4: at most one wording in all passages that mail filters count against a sender, unless the item's own name holds it. */
final class SpamWordingCheck implements Check {
    private static final int MOST = 1;
    private static final List<String> WORDINGS = WordList.lines("spam-wording.txt");

    @Override
    public List<Violation> check(Draft draft) {
        List<Violation> hits = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            String text = NormalText.of(passage.text());
            for (String wording : WORDINGS) {
                boolean named =
                        draft.grounds().items().stream().anyMatch(item -> Phrases.contains(item.title(), wording));
                if (!named && Phrases.contains(text, wording)) {
                    hits.add(new Violation("S4", passage.name(), wording, "reads like unwanted mail", null));
                }
            }
        }
        return hits.size() > MOST ? hits : List.of();
    }
}
