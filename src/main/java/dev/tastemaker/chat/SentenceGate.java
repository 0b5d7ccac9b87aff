package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.CheckedText;
import dev.tastemaker.guardrail.Draft;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where every sentence of a reply passes, one by one: held against the facts of what is shown and what is on screen. */
final class SentenceGate {
    private final Guardrail guardrail = Guardrail.chat();
    private final OpenTurn turn;
    private final Reply reply;
    private @Nullable Grounds grounds;
    private int groundedOn = -1;

    SentenceGate(OpenTurn turn, Reply reply) {
        this.turn = turn;
        this.reply = reply;
    }

    CheckedText check(String sentence) {
        return guardrail.check(Draft.of("sentence", sentence, Form.SENTENCE, grounds()));
    }

    /** Sends a sentence of a model when it passes. */
    CheckedText release(String sentence) {
        CheckedText checked = check(sentence);
        if (checked.passed()) {
            reply.say(sentence, checked.evidence());
        }
        return checked;
    }

    /** Sends a sentence of the composer: made of facts, it is checked only to find the evidence. */
    void compose(String sentence) {
        reply.say(sentence, check(sentence).evidence());
    }

    /** Reading an item's facts costs; they are read again only when more items are shown. */
    private Grounds grounds() {
        Grounds current = grounds;
        int count = reply.itemIds().size();
        if (current == null || groundedOn != count) {
            current = Grounds.of(spokenOf(), turn.language(), turn.zone(), turn.at())
                    .afterHearing(turn.message());
            grounds = current;
            groundedOn = count;
        }
        return current;
    }

    private List<Item> spokenOf() {
        Map<String, Item> items = new LinkedHashMap<>();
        reply.shownItems().forEach(item -> items.put(item.id(), item));
        turn.screen().all().forEach(item -> items.putIfAbsent(item.id(), item));
        return List.copyOf(items.values());
    }
}
