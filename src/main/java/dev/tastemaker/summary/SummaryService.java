package dev.tastemaker.summary;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.llm.DraftWriter.Drafted;
import dev.tastemaker.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The summary of an item: written once for the facts it has, by a model where one passes the checks, else by code. */
@ApplicationScoped
public class SummaryService {
    private final ItemStore items;
    private final SummaryAgent agent;
    private final SummaryComposer composer;
    private final MeterRegistry meters;
    private final Map<String, ItemSummary> cache;

    @Inject
    SummaryService(
            ItemStore items, SummaryAgent agent, SummaryComposer composer, SummaryConfig config, MeterRegistry meters) {
        this.items = items;
        this.agent = agent;
        this.composer = composer;
        this.meters = meters;
        int most = config.cached();
        this.cache = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ItemSummary> eldest) {
                return size() > most;
            }
        });
    }

    /** @param locale BCP 47; null: the item's own language */
    ItemSummary of(String itemId, @Nullable String locale) {
        Item item = items.find(List.of(itemId)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("there is no item " + itemId));
        Locale wanted = Phrasebook.writable(Locale.forLanguageTag(locale == null ? item.language() : locale));
        Grounds grounds = Grounds.of(List.of(item), wanted, ZoneOffset.UTC, Instant.now());
        String hash = grounds.factsHash();
        String key = wanted.toLanguageTag() + ' ' + hash;
        ItemSummary known = cache.get(key);
        if (known != null) {
            return known;
        }
        ItemSummary written = written(item, grounds, hash);
        cache.put(key, written);
        return written;
    }

    private ItemSummary written(Item item, Grounds grounds, String hash) {
        Drafted<SummaryText> drafted = agent.write(item, grounds);
        SummaryText text = drafted.value();
        boolean composed = text == null;
        if (text == null) {
            text = composer.compose(item, grounds);
        }
        String outcome = composed ? "composed" : drafted.attempts() > 1 ? "repaired" : "first";
        meters.counter("copy.texts", "use", "summary", "outcome", outcome).increment();
        return new ItemSummary(
                item.id(),
                grounds.locale().toLanguageTag(),
                text.words(),
                hash,
                composed,
                composed ? null : drafted.model(),
                composed ? null : drafted.promptVersion(),
                text.checked().evidence());
    }
}
