package dev.tastemaker.email;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Grounds;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One reader and the items of the email to this reader, with what each text may draw on, read once. */
public final class EmailAudience {
    private final String shopperId;
    private final Optional<String> name;
    private final boolean byTaste;
    private final String purpose;
    private final Grounds grounds;
    private final Map<String, Grounds> byItem = new HashMap<>();

    /**
     * @param name how to greet; empty when there is none that can be written
     * @param byTaste whether the items were chosen from what the reader looked at
     * @param purpose in a marketer's words; a headline may use them
     */
    public EmailAudience(
            String shopperId,
            Optional<String> name,
            Locale locale,
            ZoneId zone,
            Instant now,
            List<Item> items,
            boolean byTaste,
            String purpose) {
        this.shopperId = shopperId;
        this.name = name;
        this.byTaste = byTaste;
        this.purpose = purpose;
        this.grounds = Grounds.of(items, locale, zone, now).because(purpose + " " + name.orElse(""));
        items.forEach(item -> byItem.put(item.id(), Grounds.of(List.of(item), locale, zone, now)));
    }

    String shopperId() {
        return shopperId;
    }

    Optional<String> name() {
        return name;
    }

    boolean byTaste() {
        return byTaste;
    }

    String purpose() {
        return purpose;
    }

    Locale locale() {
        return grounds.locale();
    }

    Instant now() {
        return grounds.now();
    }

    public List<Item> items() {
        return grounds.items();
    }

    /** What subject, preheader and opening may draw on. */
    public Grounds grounds() {
        return grounds;
    }

    /** What the line of one item may draw on. */
    public Grounds grounds(Item item) {
        return requireNonNull(byItem.get(item.id()), "the item is not of this email");
    }
}
