package dev.tastemaker.email;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.guardrail.Phrasebook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Readers for tests. */
final class Readers {
    private Readers() {}

    static EmailAudience of(String locale, List<Item> items) {
        return of(locale, "Mara", items);
    }

    static EmailAudience of(String locale, String name, List<Item> items) {
        return new EmailAudience(
                "s-001",
                Optional.of(name),
                Phrasebook.writable(Locale.forLanguageTag(locale)),
                Kettle.BERLIN,
                Kettle.NOW,
                items,
                false,
                "weekly ideas");
    }
}
