package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a request to a need: adds what is known of the shopper and what the shop wants. */
@ApplicationScoped
class NeedReader {
    private final TasteReader tastes;
    private final RuleStore rules;

    @Inject
    NeedReader(TasteReader tastes, RuleStore rules) {
        this.tastes = tastes;
        this.rules = rules;
    }

    Need read(RecommendationRequest request) {
        List<Rule> inForce = rules.inForce(request.query(), request.serving().scenario());
        return new Need(request.within(allowed(request.filter(), inForce)), taste(request.shopperId()), inForce);
    }

    /** The same without a query, an item or a shopper: whatever may be shown. */
    Need open(RecommendationRequest request) {
        RecommendationRequest open =
                new RecommendationRequest(null, null, null, request.filter(), request.limit(), request.serving());
        List<Rule> inForce = rules.inForce(null, request.serving().scenario());
        return new Need(open.within(allowed(request.filter(), inForce)), TasteSummary.UNKNOWN, inForce);
    }

    TasteSummary taste(@Nullable String visitor) {
        return visitor == null ? TasteSummary.UNKNOWN : tastes.read(visitor);
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
