package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.CheckedText;
import dev.tastemaker.guardrail.Draft;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where every sentence of a reply passes, one by one: held against the facts of what is shown and what is on screen. */
final class SentenceGate {
    private final Guardrail spoken;
    private final OpenTurn turn;
    private final Reply reply;
    private final Map<Locale, Grounds> grounds = new HashMap<>();
    private int groundedOn = -1;

    /** @param spoken what a model's sentences must pass */
    SentenceGate(OpenTurn turn, Reply reply, Guardrail spoken) {
        this.spoken = spoken;
        this.turn = turn;
        this.reply = reply;
    }

    /** Sends a sentence of a model when it passes. */
    CheckedText release(String sentence) {
        CheckedText checked = check(spoken, sentence, language(sentence));
        if (checked.passed()) {
            reply.say(sentence, checked.evidence());
        }
        return checked;
    }

    /** Sends a sentence of the composer, once: made of facts, it is checked only to find the evidence. */
    void compose(String sentence) {
        if (reply.sentences().contains(sentence)) {
            return;
        }
        reply.say(
                sentence,
                check(Guardrail.chat(), sentence, reply.voice().locale()).evidence());
    }

    /** Says first of all who speaks; that is no answer yet. */
    void notice(String sentence) {
        reply.notice(sentence);
    }

    /** A reply is in the language of its message; where that cannot be told, in its own. */
    private Locale language(String sentence) {
        return MessageLanguage.of(turn.message())
                .or(() -> MessageLanguage.of(sentence))
                .orElseGet(turn::language);
    }

    private CheckedText check(Guardrail guardrail, String sentence, Locale language) {
        return guardrail.check(Draft.of("sentence", sentence, Form.SENTENCE, grounds(language)));
    }

    /** Reading an item's facts costs; they are read again only when more items are shown. */
    private Grounds grounds(Locale language) {
        int count = reply.itemIds().size();
        if (count != groundedOn) {
            grounds.clear();
            groundedOn = count;
        }
        return grounds.computeIfAbsent(
                language,
                locale -> Grounds.of(spokenOf(), locale, turn.zone(), turn.at()).afterHearing(turn.message()));
    }

    private List<Item> spokenOf() {
        Map<String, Item> items = new LinkedHashMap<>();
        reply.shownItems().forEach(item -> items.put(item.id(), item));
        turn.screen().all().forEach(item -> items.putIfAbsent(item.id(), item));
        return List.copyOf(items.values());
    }
}
