package dev.tastemaker.recommendation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.Impression;
import dev.tastemaker.feedback.ImpressionLog;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.recommendation.Recommendation.Ranked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers lists over HTTP. Under a request key an answer is kept: asked again it is the same, and the next page goes on where
 * this one ended, whatever was bought, clicked or added in between. Only what can no longer be had is left out.
 */
@ApplicationScoped
class Answers {
    /** Items of an answer, over all its pages. */
    private static final int DEPTH = 200;

    private final RecommendationService recommendations;
    private final Answer.Store store;
    private final ItemStore items;
    private final ImpressionLog impressions;
    private final RecommendationConfig.Exploration exploration;
    private final ObjectMapper json;

    @Inject
    Answers(
            RecommendationService recommendations,
            Answer.Store store,
            ItemStore items,
            ImpressionLog impressions,
            RecommendationConfig config,
            ObjectMapper json) {
        this.recommendations = recommendations;
        this.store = store;
        this.items = items;
        this.impressions = impressions;
        this.exploration = config.exploration();
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /**
     * @param read what was read of the visitor already; null when nothing was
     * @param after what an earlier page of the same request gave as {@code next}; null for the first page
     */
    FoundItems answer(RecommendationRequest request, @Nullable VisitorState read, @Nullable String after) {
        if (after != null && !after.isBlank()) {
            Cursor cursor = Cursor.read(after);
            Answer kept = store.find(visitor(request), cursor.key()).orElseThrow(Answers::over);
            if (!kept.requestHash().equals(hash(request))) {
                throw Refusal.invalid("after belongs to another request; send the page's own parameters with it");
            }
            return page(request, kept, cursor);
        }
        String key = request.serving().requestKey();
        if (key != null) {
            return page(request, kept(request, read, key), new Cursor(key, 0));
        }
        String drawn = UUID.randomUUID().toString();
        RecommendationRequest keyed = request.served(request.serving().withRequestKey(drawn));
        Ranked ranked = recommendations.recommend(keyed, read, request.limit());
        log(request, drawn, 0, ranked.recommendations());
        return FoundItems.of(ranked);
    }

    private Answer kept(RecommendationRequest request, @Nullable VisitorState read, String key) {
        String hash = hash(request);
        Answer answer = store.find(visitor(request), key)
                .orElseGet(() -> store.keep(
                        visitor(request), key, Answer.of(hash, recommendations.recommend(request, read, DEPTH))));
        if (!answer.requestHash().equals(hash)) {
            throw new Refusal(
                    Refusal.Category.CONFLICT, "this requestKey was used for another request; choose a new one");
        }
        return answer;
    }

    private FoundItems page(RecommendationRequest request, Answer answer, Cursor from) {
        List<Answer.Shown> rest = answer.shown()
                .subList(
                        Math.min(from.offset(), answer.shown().size()),
                        answer.shown().size());
        List<String> ids = rest.stream().map(Answer.Shown::itemId).toList();
        Set<String> passing = items.passing(ids, request.filter());
        List<Answer.Shown> page = rest.stream()
                .filter(shown -> passing.contains(shown.itemId()))
                .limit(request.limit())
                .toList();
        Map<String, Item> loaded = items
                .find(page.stream().map(Answer.Shown::itemId).toList())
                .stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
        List<Recommendation> recommended = new ArrayList<>();
        for (Answer.Shown shown : page) {
            Item item = loaded.get(shown.itemId());
            if (item != null) {
                recommended.add(new Recommendation(
                        item, shown.score(), shown.stages(), shown.reason(), shown.parts(), shown.propensity()));
            }
        }
        log(request, from.key(), from.offset(), recommended);
        int end = page.isEmpty() ? rest.size() : rest.indexOf(page.getLast()) + 1;
        boolean more = rest.stream().skip(end).anyMatch(shown -> passing.contains(shown.itemId()));
        return FoundItems.of(
                new Ranked(recommended, answer.stages(), answer.fallback()),
                more ? new Cursor(from.key(), from.offset() + end).text() : null);
    }

    /** A list that is asked for again was seen once. */
    private void log(RecommendationRequest request, String key, int offset, List<Recommendation> shown) {
        Scenario scenario = request.serving().scenario();
        if (scenario != Scenario.FEED) {
            return;
        }
        List<Impression> seen = new ArrayList<>();
        for (Recommendation each : shown) {
            Map<String, Integer> stages = new LinkedHashMap<>();
            each.stages().forEach(stage -> stages.put(stage.stage(), stage.rank()));
            seen.add(new Impression(
                    request.shopperId(),
                    each.item().id(),
                    scenario,
                    offset + seen.size(),
                    key,
                    stages,
                    ItemFeatures.of(each.parts()),
                    null,
                    null,
                    each.propensity(),
                    each.propensity() == null ? null : "explore " + exploration.share()));
        }
        impressions.add(seen);
    }

    private static String visitor(RecommendationRequest request) {
        return Objects.requireNonNullElse(request.shopperId(), "");
    }

    /** Of all that decides what is listed; not of how many are seen at once. */
    private String hash(RecommendationRequest request) {
        record Asked(
                @Nullable String query,
                @Nullable String itemId,
                Object filter,
                Scenario scenario,
                @Nullable Double diversity) {}
        try {
            byte[] asked = json.writeValueAsBytes(new Asked(
                    request.query(),
                    request.itemId(),
                    request.filter(),
                    request.serving().scenario(),
                    request.serving().diversity()));
            return UUID.nameUUIDFromBytes(asked).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request is always JSON", e);
        }
    }

    private static Refusal over() {
        return Refusal.invalid(
                "after is not of this visitor's answers, or its time is over; ask for the first page again");
    }

    /** Where a page begins: the answer's key and how many of its items come before. */
    private record Cursor(String key, int offset) {
        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((offset + ":" + key).getBytes(StandardCharsets.UTF_8));
        }

        static Cursor read(String text) {
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                int colon = plain.indexOf(':');
                int offset = Integer.parseInt(plain.substring(0, Math.max(0, colon)));
                if (offset >= 0 && plain.indexOf(0) < 0) {
                    return new Cursor(plain.substring(colon + 1), offset);
                }
            } catch (IllegalArgumentException e) {
                // refused below, with the same sentence as one whose answer is gone
            }
            throw over();
        }
    }
}
