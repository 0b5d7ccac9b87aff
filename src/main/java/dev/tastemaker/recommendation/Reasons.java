package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.TrendStore.Rise;
import dev.tastemaker.recommendation.Recommendation.StageScore;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why an item is recommended, in one short sentence made from what really found it. Claims no cause it cannot show. */
final class Reasons {
    private static final int FIRST_PLACES = 5;

    private final Need need;
    private final ItemStore items;
    private final Map<String, Rise> rises;
    private final @Nullable Wish wish;
    /** What a reason may name, once one asks for it; many name nothing. */
    private @Nullable Map<String, Item> seeds;

    /**
     * @param items where what a reason names is found: the item that others should be like, and what the shopper turned to of late
     * @param rises how the answer's items stand against what was usual
     */
    Reasons(Need need, ItemStore items, Map<String, Rise> rises) {
        this.need = need;
        this.rises = rises;
        this.items = items;
        String query = need.query();
        this.wish = query == null ? null : Wish.in(query);
    }

    String of(Item item, Entry entry) {
        List<StageScore> stages = entry.stages();
        boolean taste = has(stages, TasteRetriever.STAGE);
        if (stages.isEmpty() && has(entry, Part.Kind.PIN)) {
            return "Picked by the shop.";
        }
        if (need.search()) {
            return search(stages)
                    + (taste ? ", and close to what you looked at lately" : "")
                    + (wish != null && wish.misses(item) ? "; nothing is to be had at the price you named." : ".");
        }
        if (need.likeAnItem()) {
            return name(need.itemId())
                    .map(title -> "Like " + title + ".")
                    .orElse("Much like the item you are looking at.");
        }
        OptionalLong bought = daysSinceBought(stages);
        if (bought.isPresent()) {
            return "You bought this " + bought.getAsLong() + " days ago; it is usually bought again by now.";
        }
        return likedSubject(entry)
                .map(subject -> "You said you like " + subject + ".")
                .or(() -> taste && byTaste(item, stages) ? tasteReason(item) : Optional.empty())
                .orElseGet(() -> common(item, entry));
    }

    /** The newest item of a kind that was looked at; else the long-term interest that it is of. */
    private Optional<String> tasteReason(Item item) {
        return Optional.of(related(item)
                .map(title -> "Because you looked at " + title + ".")
                .or(() -> interest(item).map(name -> "You often turn to " + name + "."))
                .orElse("Close to what you looked at lately."));
    }

    /**
     * In a small catalog a taste has a rank for everything; it is the cause only of what no other stage put higher, or of what it
     * put among the first for an item that can be named.
     */
    private boolean byTaste(Item item, List<StageScore> stages) {
        int taste = rank(stages, TasteRetriever.STAGE::equals);
        return taste <= rank(stages, stage -> !stage.equals(TasteRetriever.STAGE))
                || (taste <= FIRST_PLACES && related(item).isPresent());
    }

    private static int rank(List<StageScore> stages, Predicate<String> wanted) {
        return stages.stream()
                .filter(score -> wanted.test(score.stage()))
                .mapToInt(StageScore::rank)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** What can be said of an item without the shopper. */
    private String common(Item item, Entry entry) {
        List<StageScore> stages = entry.stages();
        Rise rise = rises.get(item.id());
        if (has(stages, TrendingRetriever.STAGE) && rise != null && rise.now() > rise.before()) {
            return "Rising this week: " + rise.now() + " looks and buys, " + rise.before() + " the week before.";
        }
        if (has(stages, SequenceRetriever.STAGE)) {
            return "Others turned to it after what you looked at.";
        }
        if (has(stages, TrainedRetriever.STAGE) || has(stages, SolvedRetriever.STAGE)) {
            return "Often next for shoppers who looked at the same.";
        }
        if (has(stages, NextRetriever.STAGE)) {
            return "Likely to be next after what you looked at lately.";
        }
        if (has(stages, MomentRetriever.STAGE)) {
            return "Popular with others in your language or at this time of day.";
        }
        if (has(stages, PopularRetriever.STAGE)) {
            return "Popular right now.";
        }
        if (has(entry, Part.Kind.EXPLORATION)) {
            return "Hardly anybody has looked at this yet.";
        }
        return has(entry, Part.Kind.PIN) ? "Picked by the shop." : "New in the shop.";
    }

    private Optional<String> interest(Item item) {
        return need.taste().interests().stream()
                .map(Interest::category)
                .filter(category -> category != null && item.category().contains(category))
                .findFirst();
    }

    private static Optional<String> likedSubject(Entry entry) {
        return entry.parts().stream()
                .filter(part -> part.kind() == Part.Kind.LIKE)
                .map(Part::name)
                .findFirst();
    }

    private static String search(List<StageScore> stages) {
        boolean words = has(stages, LexicalRetriever.STAGE);
        boolean meaning = has(stages, DenseRetriever.STAGE);
        if (words && meaning) {
            return "Matches your words and their meaning";
        }
        if (words) {
            return "Matches your words";
        }
        return first(stages, DenseRetriever.STAGE) ? "Very close to what you asked for" : "Close to what you asked for";
    }

    /** The newest item of the shopper's that shares the narrowest category. */
    private Optional<String> related(Item item) {
        if (item.category().isEmpty()) {
            return Optional.empty();
        }
        return need.taste().recentItemIds().stream()
                .map(seeds()::get)
                .filter(seed -> seed != null
                        && !seed.id().equals(item.id())
                        && seed.category().contains(item.category().getLast()))
                .findFirst()
                .map(Item::title);
    }

    private Optional<String> name(@Nullable String itemId) {
        return Optional.ofNullable(itemId).map(seeds()::get).map(Item::title);
    }

    private Map<String, Item> seeds() {
        Map<String, Item> known = seeds;
        if (known == null) {
            Set<String> ids = new HashSet<>(need.taste().recentItemIds());
            if (need.itemId() != null) {
                ids.add(need.itemId());
            }
            known = items.find(ids).stream().collect(Collectors.toMap(Item::id, Function.identity()));
            seeds = known;
        }
        return known;
    }

    private static OptionalLong daysSinceBought(List<StageScore> stages) {
        return stages.stream()
                .filter(score -> score.stage().equals(ReplenishRetriever.STAGE))
                .mapToLong(score -> (long) score.score())
                .findFirst();
    }

    private static boolean has(Entry entry, Part.Kind kind) {
        return entry.parts().stream().anyMatch(part -> part.kind() == kind);
    }

    private static boolean has(List<StageScore> stages, String stage) {
        return stages.stream().anyMatch(score -> score.stage().equals(stage));
    }

    private static boolean first(List<StageScore> stages, String stage) {
        return stages.stream().anyMatch(score -> score.stage().equals(stage) && score.rank() <= FIRST_PLACES);
    }
}
