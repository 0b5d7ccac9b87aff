package dev.tastemaker.chat;

import dev.tastemaker.guardrail.CheckedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a model says in one turn, let through sentence by sentence. A sentence that fails is written again once, told what
 * failed; if that fails too, a composed one takes its place, once a turn; after that failing sentences are left out. One that
 * tells a secret is not written again.
 */
final class Speech {
    private static final int ENOUGH_TO_JOIN = 80;

    private final SentenceGate gate;
    private final Predicate<String> secret;
    private final int mostSentences;
    private final Function<CheckedText, Optional<String>> repair;
    private final Supplier<Optional<String>> replacement;
    private SentenceSplitter splitter = new SentenceSplitter();
    private int repairs;
    private int released;
    private boolean replaced;
    private String tail = "";

    Speech(
            SentenceGate gate,
            Predicate<String> secret,
            int mostSentences,
            int repairs,
            Function<CheckedText, Optional<String>> repair,
            Supplier<Optional<String>> replacement) {
        this.gate = gate;
        this.secret = secret;
        this.mostSentences = mostSentences;
        this.repairs = repairs;
        this.repair = repair;
        this.replacement = replacement;
    }

    void hear(String piece) {
        splitter.add(piece).forEach(this::sentence);
    }

    /** The model has stopped: what is left is its last sentence. */
    void pause() {
        splitter.rest().forEach(this::sentence);
        splitter = new SentenceSplitter();
    }

    /** The model broke off: what is left is half a sentence, and nobody hears it. */
    void breakOff() {
        splitter = new SentenceSplitter();
    }

    boolean silent() {
        return released == 0;
    }

    private void sentence(String written) {
        String sentence = SpokenText.of(written);
        if (sentence.isEmpty() || released >= mostSentences) {
            return;
        }
        if (tells(sentence)) {
            replace();
            return;
        }
        CheckedText checked = gate.release(sentence);
        if (checked.passed()) {
            released(sentence);
        } else if (!repaired(checked)) {
            replace();
        }
    }

    /** A secret may come in several sentences, each too short to tell it. */
    private boolean tells(String sentence) {
        return secret.test(tail + ' ' + sentence);
    }

    private void released(String sentence) {
        released++;
        tail = (tail + ' ' + sentence).substring(Math.max(0, tail.length() + 1 + sentence.length() - ENOUGH_TO_JOIN));
    }

    private boolean repaired(CheckedText checked) {
        if (repairs == 0) {
            return false;
        }
        repairs--;
        List<String> again = repair.apply(checked).map(SentenceSplitter::split).orElse(List.of());
        boolean said = false;
        for (String each : again.subList(0, Math.min(2, again.size()))) {
            String sentence = SpokenText.of(each);
            if (!sentence.isEmpty()
                    && !tells(sentence)
                    && gate.release(sentence).passed()) {
                released(sentence);
                said = true;
            }
        }
        return said;
    }

    private void replace() {
        if (!replaced) {
            replaced = true;
            replacement.get().ifPresent(gate::compose);
        }
    }
}
