package dev.tastemaker.ingestion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.profile.ShopperStore;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Fills an empty store with the sample that comes with the service, so that there is something to look at. */
@ApplicationScoped
class SampleLoader {
    private static final Logger LOG = Logger.getLogger(SampleLoader.class);

    private final IngestionConfig config;
    private final FeedService feeds;
    private final ItemStore items;
    private final ShopperStore shoppers;
    private final InteractionStore interactions;

    @Inject
    SampleLoader(
            IngestionConfig config,
            FeedService feeds,
            ItemStore items,
            ShopperStore shoppers,
            InteractionStore interactions) {
        this.config = config;
        this.feeds = feeds;
        this.items = items;
        this.shoppers = shoppers;
        this.interactions = interactions;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.sampleData()) {
            Thread.ofVirtual().name("sample").start(this::load);
        }
    }

    /** Each part goes in whole or not at all, so that a start that was cut short is made up for by the next one. */
    void load() {
        Instant begin = Instant.now();
        try {
            long loaded = items.count() == 0 ? take(ImportKind.ITEMS, RowMapping.NATIVE) : 0;
            if (items.find(List.of(firstItem())).isEmpty()) {
                return;
            }
            if (shoppers.count() == 0) {
                loaded += take(ImportKind.SHOPPERS, RowMapping.NATIVE);
            }
            if (interactions.count() == 0) {
                loaded += take(ImportKind.INTERACTIONS, asOfToday());
            }
            if (loaded > 0) {
                Duration time = Duration.between(begin, Instant.now());
                LOG.infof(
                        "Sample loaded in %.1f s: %d items, %d shoppers, %d interactions",
                        time.toMillis() / 1e3, items.count(), shoppers.count(), interactions.count());
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The sample could not be loaded", e);
        }
    }

    private String firstItem() throws IOException {
        try (RowReader rows = rows(ImportKind.ITEMS)) {
            return rows.next() instanceof Row.Fields first
                    ? first.fields().path("id").asText()
                    : "";
        }
    }

    private long take(ImportKind kind, RowMapping mapping) throws IOException {
        try (RowReader rows = rows(kind)) {
            FeedAnswer answer = feeds.takeWhole(kind, rows, mapping);
            answer.problems()
                    .forEach(problem ->
                            LOG.warnf("Sample %s line %d: %s", kind.wireName(), problem.line(), problem.reason()));
            return answer.accepted();
        }
    }

    private static RowReader rows(ImportKind kind) {
        String name = "/sample/" + kind.wireName() + ".jsonl";
        InputStream file = requireNonNull(SampleLoader.class.getResourceAsStream(name), name + " is missing");
        return Feed.lines(file);
    }

    // The sample is as fresh on the day it is loaded as on the day it was written: what trended then trends now. Moved
    // by
    // whole days, so that mornings stay mornings.
    private static RowMapping asOfToday() throws IOException {
        Instant newest = Instant.EPOCH;
        try (RowReader rows = rows(ImportKind.INTERACTIONS)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof Row.Fields fields) {
                    Instant at = Instant.parse(fields.fields().path("at").asText());
                    newest = at.isAfter(newest) ? at : newest;
                }
            }
        }
        Duration age = Duration.ofDays(Duration.between(newest, Instant.now()).toDays());
        return row -> List.of(moved(row, age));
    }

    private static ObjectNode moved(ObjectNode row, Duration age) {
        return row.put("at", Instant.parse(row.path("at").asText()).plus(age).toString());
    }
}
