package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import dev.tastemaker.profile.ProfileService;
import dev.tastemaker.profile.Shopper;
import dev.tastemaker.profile.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what requests for lists have in common, and refuses what names nothing we know. */
@ApplicationScoped
class RequestReader {
    private static final int USUAL_LIMIT = 10;
    private static final int MOST = 100;
    private static final int MOST_EXCLUDED = 1_000;

    private final ProfileService profiles;
    private final VisitorState.Store states;
    private final ItemStore items;

    @Inject
    RequestReader(ProfileService profiles, VisitorState.Store states, ItemStore items) {
        this.profiles = profiles;
        this.states = states;
        this.items = items;
    }

    /**
     * Who asks, in which language and zone.
     *
     * @param read of a shopper, what was read to know who it is; of others null
     */
    record Who(
            @Nullable String visitor,
            @Nullable String locale,
            @Nullable ZoneId zone,
            @Nullable VisitorState read) {
        Serving serving(Scenario scenario, @Nullable Double diversity, @Nullable String requestKey) {
            return new Serving(scenario, diversity, requestKey, locale, zone);
        }
    }

    /** A known shopper, else a session, else nobody; what the request says of language and zone goes before the profile. */
    Who who(
            @Nullable String shopperId,
            @Nullable String sessionId,
            @Nullable String locale,
            @Nullable String timeZone) {
        if (shopperId != null && !shopperId.isBlank()) {
            VisitorState read = states.of(profiles.mayAskFor(shopperId));
            Shopper shopper = ProfileService.known(read.shopper());
            return new Who(
                    shopper.id(),
                    locale == null ? shopper.locale() : Shopper.checkedLocale(locale),
                    ZoneId.of(timeZone == null ? shopper.timeZone() : Shopper.checkedZone(timeZone)),
                    read);
        }
        return new Who(
                sessionId == null || sessionId.isBlank() ? null : Visitor.ofSession(sessionId),
                locale == null || locale.isBlank() ? null : Shopper.checkedLocale(locale),
                timeZone == null || timeZone.isBlank() ? null : ZoneId.of(Shopper.checkedZone(timeZone)),
                null);
    }

    /** A feed as query parameters ask for it. */
    RecommendationRequest feed(
            Who who,
            @Nullable String limit,
            @Nullable String itemId,
            @Nullable List<String> exclude,
            @Nullable String diversity,
            @Nullable String requestKey) {
        return new RecommendationRequest(
                null,
                knownItem(itemId),
                who.visitor(),
                filter(ItemFilter.NONE, exclude),
                PageLimit.of(limit, USUAL_LIMIT, MOST),
                who.serving(Scenario.FEED, diversity(diversity), requestKey));
    }

    @Nullable
    String knownItem(@Nullable String itemId) {
        String id = Text.optional("itemId", itemId, 200);
        if (id != null && items.find(List.of(id)).isEmpty()) {
            throw Refusal.notFound("there is no item with the id of itemId");
        }
        return id;
    }

    /** The filter without these items too. */
    static ItemFilter filter(@Nullable ItemFilter filter, @Nullable List<String> exclude) {
        ItemFilter given = filter == null ? ItemFilter.NONE : filter;
        if (exclude == null || exclude.isEmpty()) {
            return given;
        }
        LinkedHashSet<String> both = new LinkedHashSet<>(given.excludeIds());
        for (String id : exclude) {
            both.add(Text.required("exclude", id, 200));
        }
        if (both.size() > MOST_EXCLUDED) {
            throw Refusal.invalid("exclude and filter.excludeIds name " + both.size() + " items; at most "
                    + MOST_EXCLUDED + " are accepted");
        }
        return given.excluding(new ArrayList<>(both));
    }

    /** The query parameter {@code diversity}. */
    static @Nullable Double diversity(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!given.matches("[01](\\.[0-9]{1,6})?|0?\\.[0-9]{1,6}")) {
            throw Refusal.invalid("diversity must be a number from 0 to 1");
        }
        return Double.valueOf(given);
    }
}
