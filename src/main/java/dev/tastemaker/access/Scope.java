package dev.tastemaker.access;

import dev.tastemaker.problem.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a key may be used for. */
public enum Scope {
    /** Conversations, searches, recommendations and the shoppers' own data, on behalf of any shopper. */
    CHAT,
    /** Writing push messages and emails. */
    COPY,
    /** Campaigns and their delivery. */
    CAMPAIGNS,
    /** Feeds of items, shoppers and interactions. */
    INGEST,
    /** Rules, models, prompts, keys, erasure and figures; and every other scope. */
    ADMIN;

    /** {@code chat}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of this name; another name is refused. */
    public static Scope of(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("there is no scope of this name; there are "
                        + Arrays.stream(values()).map(Scope::wireName).collect(Collectors.joining(", "))));
    }
}
