package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.profile.Preference;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a request to a need: adds what is known of the shopper and what the shop wants. */
@Singleton
class NeedReader {
    private final TasteReader tastes;
    private final RuleStore rules;
    private final Preference.Store preferences;
    private final VisitorState.Store states;

    @Inject
    NeedReader(TasteReader tastes, RuleStore rules, Preference.Store preferences, VisitorState.Store states) {
        this.preferences = preferences;
        this.states = states;
        this.tastes = tastes;
        this.rules = rules;
    }

    /** @param read what was read of the visitor already; null when nothing was */
    Need read(RecommendationRequest request, @Nullable VisitorState read) {
        List<Rule> inForce = rules.inForce(request.query(), request.serving().scenario());
        String visitor = request.shopperId();
        if (visitor == null) {
            return new Need(
                    request.within(allowed(request.filter(), inForce)), TasteSummary.UNKNOWN, inForce, Wishes.NONE);
        }
        VisitorState state = read == null ? states.of(visitor) : read;
        Wishes wishes = state.stated() ? new Wishes(preferences.of(visitor)) : Wishes.NONE;
        ItemFilter filter = wishes.narrowed(allowed(request.filter(), inForce), request.query());
        return new Need(request.within(filter), tastes.read(visitor, state), inForce, wishes);
    }

    /** The same without a query, an item or a shopper: whatever may be shown. */
    Need open(RecommendationRequest request) {
        RecommendationRequest open =
                new RecommendationRequest(null, null, null, request.filter(), request.limit(), request.serving());
        List<Rule> inForce = rules.inForce(null, request.serving().scenario());
        return new Need(open.within(allowed(request.filter(), inForce)), TasteSummary.UNKNOWN, inForce, Wishes.NONE);
    }

    TasteSummary taste(String visitor) {
        return tastes.read(visitor);
    }

    /** What is hidden is not even looked at, so that it takes no candidate's place. */
    private static ItemFilter allowed(ItemFilter filter, List<Rule> rules) {
        List<ItemFilter> hidden = rules.stream()
                .filter(rule -> rule.action() == Rule.Action.HIDE)
                .map(Rule::filter)
                .toList();
        return hidden.isEmpty() ? filter : filter.without(hidden);
    }
}
