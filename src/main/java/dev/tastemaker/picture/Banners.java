package dev.tastemaker.picture;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.picture.BannerAgent.Scene;
import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * The banner of an item: composed from its own picture and colours, before a scene that a model drew where an endpoint of role
 * image is configured. Made once and kept; whatever fails, the answer is a plainer banner or none. Methods block; callers run on
 * virtual threads. Thread-safe.
 */
@ApplicationScoped
public class Banners {
    private static final Logger LOG = Logger.getLogger(Banners.class);
    private static final int MOST_KNOWN = 2_000;
    private static final Duration TRIED_AGAIN = Duration.ofMinutes(10);

    private final ItemPictures pictures;
    private final BannerAgent agent;
    private final Banner.Store store;
    private final BackgroundWork background;
    private final PictureConfig config;
    /** Decoded pictures are large: as many at once as do not hurt. */
    private final Semaphore painters = new Semaphore(2, true);

    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    private record Known(Optional<Banner> banner, Instant until) {}

    @Inject
    Banners(
            ItemPictures pictures,
            BannerAgent agent,
            Banner.Store store,
            BackgroundWork background,
            PictureConfig config) {
        this.pictures = pictures;
        this.agent = agent;
        this.store = store;
        this.background = background;
        this.config = config;
    }

    /** The banner of an item, for which a model may be asked on the account of this thread's use; empty: its picture cannot be used. */
    public Optional<Banner> made(Item item) {
        return version(item)
                .flatMap(version -> kept(key(item, version), () -> paint(item, true), item))
                .or(() -> composed(item));
    }

    /** The same without asking a model: what one has drawn before, else composed. For moments at which nothing may be spent. */
    public Optional<Banner> known(Item item) {
        return version(item)
                .flatMap(version -> remembered(key(item, version)))
                .flatMap(Known::banner)
                .or(() -> composed(item));
    }

    /** Who would draw for an item that has a picture. */
    private Optional<String> version(Item item) {
        return item.image() == null ? Optional.empty() : agent.version();
    }

    private Optional<Banner> composed(Item item) {
        if (item.image() == null) {
            return Optional.empty();
        }
        return kept(key(item, "composed"), () -> paint(item, false), item);
    }

    private interface Painting {
        Optional<Painted> paint() throws PictureUnusable;
    }

    private record Painted(Banner banner, byte[] bytes) {}

    private Optional<Banner> kept(String key, Painting painting, Item item) {
        return remembered(key)
                .orElseGet(() -> {
                    Optional<Banner> banner = painted(key, painting, item)
                            .or(() -> store.find(key).map(Banner.Kept::banner));
                    Duration serves = banner.isPresent() ? config.refresh() : TRIED_AGAIN;
                    return remember(key, banner, Instant.now().plus(serves));
                })
                .banner();
    }

    /** What is known of a banner, be it that there is none; empty: it must be made, or made anew. */
    private Optional<Known> remembered(String key) {
        Instant now = Instant.now();
        Known before = known.get(key);
        if (before != null && now.isBefore(before.until())) {
            return Optional.of(before);
        }
        return store.find(key)
                .filter(kept -> kept.madeAt().plus(config.refresh()).isAfter(now))
                .map(kept ->
                        remember(key, Optional.of(kept.banner()), kept.madeAt().plus(config.refresh())));
    }

    private Known remember(String key, Optional<Banner> banner, Instant until) {
        Known fresh = new Known(banner, until);
        known.put(key, fresh);
        return fresh;
    }

    private Optional<Banner> painted(String key, Painting painting, Item item) {
        try {
            painters.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            Optional<Painted> painted = painting.paint();
            painted.ifPresent(each -> store.save(key, each.banner(), each.bytes()));
            return painted.map(Painted::banner);
        } catch (PictureUnusable e) {
            LOG.infof("No banner of %s: %s", item.id(), e.getMessage());
            return Optional.empty();
        } finally {
            painters.release();
        }
    }

    /** Empty when a model was wanted and none drew. */
    private Optional<Painted> paint(Item item, boolean withModel) throws PictureUnusable {
        BufferedImage picture = pictures.of(item);
        Optional<Scene> scene = withModel ? agent.draw(item, Palette.of(picture)) : Optional.empty();
        if (withModel && scene.isEmpty()) {
            return Optional.empty();
        }
        boolean plays = item.kind() == ItemKind.VIDEO || item.kind() == ItemKind.LIVESTREAM;
        BufferedImage pixels = BannerPainter.paint(picture, scene.map(Scene::pixels), plays);
        SourceMark mark = new SourceMark(
                scene.map(Scene::model).orElse(null),
                scene.map(Scene::promptVersion).orElse(null),
                Grounds.of(List.of(item), Locale.ROOT, ZoneOffset.UTC, Instant.now())
                        .factsHash());
        PictureBytes file = PictureBytes.of(pixels, mark.xmp());
        String name = hash(file.bytes()) + "." + file.extension();
        return Optional.of(new Painted(
                new Banner(name, item.id(), mark.factsHash(), mark.model(), mark.promptVersion()), file.bytes()));
    }

    private static String key(Item item, String how) {
        return hash(String.join(
                        "\n",
                        "" + BannerPainter.RECIPE,
                        how,
                        item.id(),
                        "" + item.image(),
                        item.kind().name())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Scheduled(every = "12h", delayed = "15m", identity = "banners-old")
    @RunOnVirtualThread
    void forgetDue() {
        background.attempt(
                "Forgetting old banners", () -> store.forgetBefore(Instant.now().minus(config.keep())));
    }
}
