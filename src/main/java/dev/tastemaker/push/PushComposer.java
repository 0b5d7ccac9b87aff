package dev.tastemaker.push;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Claimable;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.guardrail.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Writes a push message without a model: a phrase that the item's facts allow, its slots filled by code. The same shopper
 * and item give the same message, other shoppers another one where the facts allow. What it writes has passed every check;
 * its last phrases name nothing and pass whatever the catalog holds.
 */
@ApplicationScoped
public class PushComposer {
    private static final Phrasebook PHRASES = Phrasebook.of("push");

    /** @param grounds of this one item, in a locale that {@link Phrasebook#writable} gave */
    public PushText compose(Item item, String shopperId, Grounds grounds) {
        Slots slots = Slots.of(item, grounds);
        long seed = Phrasebook.seed(shopperId, item.id());
        return themes(item, grounds, seed).stream()
                .flatMap(pool -> turned(phrases(pool, grounds), seed).stream())
                .flatMap(phrase -> filled(phrase, slots, grounds).stream())
                .filter(PushText::passed)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no phrase of " + grounds.locale() + " passes its checks"));
    }

    private static List<List<String>> phrases(List<String> themes, Grounds grounds) {
        return themes.stream()
                .flatMap(theme -> PHRASES.phrases(grounds.locale(), theme).stream())
                .toList();
    }

    private static Optional<PushText> filled(List<String> phrase, Slots slots, Grounds grounds) {
        Optional<String> title = slots.fill(phrase.get(0), Form.PUSH_TITLE.most());
        Optional<String> body = slots.fill(phrase.get(1), Form.PUSH_BODY.most());
        return title.isPresent() && body.isPresent()
                ? Optional.of(PushText.check(title.get(), body.get(), grounds))
                : Optional.empty();
    }

    /**
     * What is new about the item first; among several such things, each shopper hears of another one. The phrases of themes
     * that stand together take turns.
     */
    private static List<List<String>> themes(Item item, Grounds grounds, long seed) {
        Claimable claimable = Claimable.of(item, grounds.now());
        List<List<String>> themes = new ArrayList<>();
        switch (item.kind()) {
            case LIVESTREAM -> {
                if (claimable.startsAt().isPresent()) {
                    themes.add(List.of("live"));
                }
            }
            case VIDEO -> themes.add(List.of("video"));
            case ARTICLE -> themes.add(List.of("article"));
            case PRODUCT -> {
                themes.addAll(turned(news(claimable), seed >>> 8));
                // a rating is no news: it is one thing to say among others
                themes.add(claimable.rating().isPresent() ? List.of("rating", "product") : List.of("product"));
            }
        }
        themes.add(List.of("content"));
        themes.add(List.of("any"));
        return themes;
    }

    private static List<List<String>> news(Claimable claimable) {
        List<List<String>> news = new ArrayList<>();
        if (claimable.reduction().isPresent()) {
            news.add(List.of("reduction"));
        }
        if (claimable.stock().isPresent()) {
            news.add(List.of("stock"));
        }
        if (claimable.endsAt().isPresent()) {
            news.add(List.of("ends"));
        }
        return news;
    }

    /** The list begun at another place for another seed. */
    private static <T> List<T> turned(List<T> list, long seed) {
        List<T> turned = new ArrayList<>(list);
        if (!turned.isEmpty()) {
            Collections.rotate(turned, -(int) Math.floorMod(seed, (long) turned.size()));
        }
        return turned;
    }
}
