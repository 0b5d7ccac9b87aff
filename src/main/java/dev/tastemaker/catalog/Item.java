package dev.tastemaker.catalog;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of the catalog, as a feed gave it. A value that cannot be wrong: every bound is checked here, whichever feed,
 * stream or endpoint it came through, and a breach is a {@link Refusal} with a sentence that names the field.
 *
 * @param id the shop's own id, 1–200 characters
 * @param body transcript or article text of a video, livestream or article
 * @param category path from the widest to the narrowest name, for instance {@code [Home, Kitchen, Kettles]}
 * @param image absolute {@code http(s)} address, or a path of this service beginning with {@code /}
 * @param language BCP 47, for instance {@code en} or {@code pt-BR}
 * @param attributes names to strings, numbers, booleans or lists of these
 * @param mentions ids of the items that a video, livestream or article speaks of
 */
public record Item(
        String id,
        ItemKind kind,
        String title,
        String description,
        String body,
        @Nullable String brand,
        List<String> category,
        @Nullable Price price,
        Availability availability,
        @Nullable Integer stock,
        @Nullable String link,
        @Nullable String image,
        String language,
        Map<String, Object> attributes,
        List<String> mentions,
        List<Fact> facts,
        @Nullable Instant visibleFrom,
        @Nullable Instant visibleTo) {

    public Item {
        id = checkedId(id);
        kind = kind == null ? ItemKind.PRODUCT : kind;
        title = Text.required("title", title, 500);
        description = Text.storable("description", description == null ? "" : description, 20_000);
        body = Text.storable("body", body == null ? "" : body, 200_000);
        brand = Text.optional("brand", brand, 200);
        category = copyOf("category", category, 10, 100);
        availability = availability == null ? Availability.IN_STOCK : availability;
        if (stock != null && stock < 0) {
            throw Refusal.invalid("stock is negative");
        }
        link = address("link", link, false);
        image = address("image", image, true);
        language = checkedLanguage(language);
        attributes = checkedAttributes(attributes);
        mentions = copyOf("mentions", mentions, 100, 200);
        facts = facts == null ? List.of() : List.copyOf(facts);
        if (facts.size() > 50) {
            throw Refusal.invalid("an item has at most 50 facts");
        }
        if (visibleFrom != null && visibleTo != null && visibleTo.isBefore(visibleFrom)) {
            throw Refusal.invalid("visibleTo is before visibleFrom");
        }
    }

    /** The fact of this name that is valid at {@code time}. */
    public Optional<Fact> fact(String name, Instant time) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name) && fact.validAt(time))
                .findFirst();
    }

    private static String checkedId(@Nullable String id) {
        String checked = Text.required("id", id, 200);
        if (checked.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("id holds a control character");
        }
        return checked.strip();
    }

    private static String checkedLanguage(@Nullable String language) {
        if (language == null || language.isBlank()) {
            return "en";
        }
        if (!language.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")) {
            throw Refusal.invalid("language must be a BCP 47 tag such as en or pt-BR");
        }
        return Locale.forLanguageTag(language.replace('_', '-')).toLanguageTag();
    }

    private static @Nullable String address(String field, @Nullable String value, boolean ownPath) {
        String checked = Text.optional(field, value, 2_000);
        if (checked == null
                || checked.matches("(?i)https?://[^\\s<>\"']+")
                || (ownPath && checked.matches("/[^/\\s<>\"'][^\\s<>\"']*"))) {
            return checked;
        }
        throw Refusal.invalid(field + " must be an http or https address");
    }

    private static List<String> copyOf(String field, @Nullable List<String> values, int most, int maxLength) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw Refusal.invalid(field + " has " + values.size() + " entries; at most " + most + " are accepted");
        }
        return values.stream()
                .map(value -> Text.required(field, value, maxLength).strip())
                .toList();
    }

    private static Map<String, Object> checkedAttributes(@Nullable Map<String, Object> attributes) {
        if (attributes == null) {
            return Map.of();
        }
        if (attributes.size() > 300) {
            throw Refusal.invalid("an item has at most 300 attributes");
        }
        Map<String, Object> checked = new LinkedHashMap<>();
        attributes.forEach((name, value) -> {
            Text.required("attribute name", name, 100);
            if (value != null) {
                checked.put(name, checkedValue(name, value));
            }
        });
        return Collections.unmodifiableMap(checked);
    }

    private static Object checkedValue(String name, Object value) {
        return switch (value) {
            case String text -> Text.storable("attribute " + name, text, 2_000);
            case Number number -> number;
            case Boolean flag -> flag;
            case List<?> list
            when list.size() <= 50 ->
                list.stream()
                        .map(each -> checkedValue(name, each instanceof List ? each.toString() : each))
                        .toList();
            default ->
                throw Refusal.invalid("attribute " + name + " must be a text, a number, true, false or a short list");
        };
    }
}
