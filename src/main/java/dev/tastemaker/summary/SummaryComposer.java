package dev.tastemaker.summary;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.guardrail.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Writes a summary without a model: the fullest phrase that the item's facts fill, the same for the same item. */
@ApplicationScoped
public class SummaryComposer {
    private static final Phrasebook PHRASES = Phrasebook.of("summary");

    /** @param grounds of this one item, in a locale that {@link Phrasebook#writable} gave */
    public SummaryText compose(Item item, Grounds grounds) {
        Slots slots = Slots.of(item, grounds);
        long seed = Phrasebook.seed("", item.id());
        return Stream.of(item.kind().wireName(), "short", "any", "nameless")
                .flatMap(theme -> PHRASES.turned(grounds.locale(), theme, seed).stream())
                .flatMap(phrase -> slots.fill(phrase.getFirst(), Form.SUMMARY.most()).stream())
                .map(words -> SummaryText.check(words, grounds, Guardrail.summary()))
                .filter(SummaryText::passed)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no phrase of " + grounds.locale() + " passes its checks"));
    }
}
