package dev.tastemaker.recommendation;

import dev.tastemaker.feedback.InMemoryInteractionStore;
import dev.tastemaker.feedback.InMemoryLifelongStore;
import dev.tastemaker.recommendation.VisitorState.Act;
import java.util.List;
import java.util.stream.Collectors;

/** What is on the heap of a visitor, for tests without PostgreSQL. Nobody is a shopper, and nothing is ever due. */
class InMemoryVisitorStates implements VisitorState.Store {
    private final InMemoryInteractionStore interactions;
    private final InMemoryInterestStore interests;

    InMemoryVisitorStates(InMemoryInteractionStore interactions, InMemoryInterestStore interests) {
        this.interactions = interactions;
        this.interests = interests;
    }

    @Override
    public VisitorState of(String visitor) {
        List<Act> newest = interactions.newest(visitor, 200).stream()
                .map(each -> new Act(each.itemId(), each.type(), each.at()))
                .toList();
        return new VisitorState(
                null,
                true,
                newest,
                new InMemoryLifelongStore(interactions)
                        .settled(
                                visitor,
                                newest.stream()
                                        .map(each -> String.valueOf(each.itemId()))
                                        .collect(Collectors.toSet())),
                List.of(),
                interests.find(visitor));
    }
}
