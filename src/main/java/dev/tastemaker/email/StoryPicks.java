package dev.tastemaker.email;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.recommendation.GoalPicks;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.recommendation.Recommendation.Ranked;
import dev.tastemaker.recommendation.Recommendation.StageScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something to watch or read that suits a shopper, and the items in it. */
@ApplicationScoped
class StoryPicks {
    private static final List<ItemKind> STORIES = List.of(ItemKind.LIVESTREAM, ItemKind.VIDEO, ItemKind.ARTICLE);
    private static final int LOOKED_AT = 8;
    /** Of an item that nothing found but the story that speaks of it. */
    private static final String STAGE = "mentioned";

    private final GoalPicks picks;
    private final ItemStore items;

    @Inject
    StoryPicks(GoalPicks picks, ItemStore items) {
        this.picks = picks;
        this.items = items;
    }

    /**
     * The best story of which something can be had, and up to {@code limit} items with it; empty when there is none.
     *
     * @param filter what the items in it must be; its kinds say nothing of the story
     */
    Optional<Ranked> pick(String purpose, String shopperId, ItemFilter filter, int limit) {
        Ranked stories = picks.pick(purpose, shopperId, filter.ofKinds(STORIES), LOOKED_AT);
        for (Recommendation story : stories.recommendations()) {
            List<Item> inside = inside(story.item(), filter, limit - 1);
            if (!inside.isEmpty()) {
                return Optional.of(new Ranked(told(story, inside), stories.stages(), null));
            }
        }
        return Optional.empty();
    }

    private List<Item> inside(Item story, ItemFilter filter, int limit) {
        Set<String> passing = items.passing(story.mentions(), filter);
        return items.find(passing).stream().limit(limit).toList();
    }

    private static List<Recommendation> told(Recommendation story, List<Item> inside) {
        List<Recommendation> told = new ArrayList<>(List.of(story));
        for (Item item : inside) {
            StageScore stage = new StageScore(STAGE, told.size(), 1);
            told.add(new Recommendation(item, story.score(), List.of(stage), story.reason()));
        }
        return told;
    }
}
