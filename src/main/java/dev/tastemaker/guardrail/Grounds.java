package dev.tastemaker.guardrail;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.catalog.Item;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a text may draw on: the items it speaks of, for whom, and when. The facts of the items are read once and serve
 * every passage, so one object of this class should serve a whole turn, message or email line.
 */
public final class Grounds {
    private final List<Item> items;
    private final Set<String> offered;
    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;
    private final String reason;
    private final String said;
    private volatile @Nullable FactIndex index;

    private Grounds(
            List<Item> items,
            Set<String> offered,
            Locale locale,
            ZoneId zone,
            Instant now,
            String reason,
            String said) {
        this.items = List.copyOf(items);
        this.offered = Set.copyOf(offered);
        this.locale = requireNonNull(locale, "locale is null");
        this.zone = requireNonNull(zone, "zone is null");
        this.now = requireNonNull(now, "now is null");
        this.reason = requireNonNull(reason, "reason is null");
        this.said = requireNonNull(said, "said is null");
    }

    /** Grounds on these items, which are also all that was offered. */
    public static Grounds of(List<Item> items, Locale locale, ZoneId zone, Instant now) {
        Set<String> offered = items.stream().map(Item::id).collect(Collectors.toCollection(TreeSet::new));
        return new Grounds(items, offered, locale, zone, now, "", "");
    }

    /** The same with the shopper's reason: its words may be used, its numbers may not. */
    public Grounds because(String words) {
        return new Grounds(items, offered, locale, zone, now, words, said);
    }

    /** The same with what the shopper said: its numbers may be repeated as limits ("under 50 €"), never as facts. */
    public Grounds afterHearing(String words) {
        return new Grounds(items, offered, locale, zone, now, reason, words);
    }

    public List<Item> items() {
        return items;
    }

    public List<String> itemIds() {
        return items.stream().map(Item::id).toList();
    }

    public Set<String> offered() {
        return offered;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant now() {
        return now;
    }

    public String reason() {
        return reason;
    }

    public String said() {
        return said;
    }

    /** A short hash of all facts as they stand now: the same as long as none of them changes. */
    public String factsHash() {
        String all = index().facts().stream()
                .map(fact -> fact.itemId() + '/' + fact.name() + '=' + fact.value())
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The facts, read at the first question. Two threads may read them twice; they read the same. */
    FactIndex index() {
        FactIndex read = index;
        if (read == null) {
            read = new FactIndex(items, zone, now);
            index = read;
        }
        return read;
    }
}
