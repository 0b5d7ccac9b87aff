package dev.tastemaker.guardrail;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a model or a composer wants to say, before anyone may read it.
 *
 * @param itemIds the items it points at; checked against what was offered
 * @param grounds what it may draw on
 */
public record Draft(List<Passage> passages, List<String> itemIds, Grounds grounds) {
    public Draft {
        passages = List.copyOf(passages);
        itemIds = List.copyOf(itemIds);
        requireNonNull(grounds, "grounds is null");
    }

    /** A draft of one passage that points at the items of its grounds: one sentence of a reply, one line of an email. */
    public static Draft of(String name, String text, Form form, Grounds grounds) {
        return new Draft(List.of(new Passage(name, text, form)), grounds.itemIds(), grounds);
    }
}
