package dev.tastemaker.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item as one JSON object of the statement that writes many; the names are the columns'. */
record ItemRow(
        String id,
        String kind,
        String title,
        String description,
        String body,
        @Nullable String brand,
        List<String> category,
        @Nullable BigDecimal price,
        @Nullable String currency,
        String availability,
        @Nullable Integer stock,
        @Nullable String link,
        @Nullable String image,
        String language,
        Map<String, Object> attributes,
        List<String> mentions,
        List<Fact> facts,
        @JsonProperty("visible_from") @Nullable Instant visibleFrom,
        @JsonProperty("visible_to") @Nullable Instant visibleTo,
        @JsonProperty("content_hash") String contentHash,
        @JsonProperty("text_hash") String textHash,
        @Nullable String embedding) {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** @param text what the item is embedded as, with the name of what embeds it */
    static ItemRow of(Item item, String text) {
        ItemRow row = new ItemRow(
                item.id(),
                item.kind().wireName(),
                item.title(),
                item.description(),
                item.body(),
                item.brand(),
                item.category(),
                item.price() == null ? null : item.price().amount(),
                item.price() == null ? null : item.price().currency(),
                item.availability().wireName(),
                item.stock(),
                item.link(),
                item.image(),
                item.language(),
                item.attributes(),
                item.mentions(),
                lastOfEach(item.facts()),
                item.visibleFrom(),
                item.visibleTo(),
                "",
                hash(text),
                null);
        return row.with(hash(json(row)), null);
    }

    ItemRow embedded(float[] vector) {
        return with(contentHash, vectorText(vector));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an item cannot be written as JSON", e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds what is not an item", e);
        }
    }

    /** The form that the store reads vectors in. */
    static String vectorText(float[] vector) {
        StringBuilder text = new StringBuilder(vector.length * 11);
        for (float value : vector) {
            text.append(text.isEmpty() ? '[' : ',').append(value);
        }
        return text.append(']').toString();
    }

    private ItemRow with(String newContentHash, @Nullable String newEmbedding) {
        return new ItemRow(
                id,
                kind,
                title,
                description,
                body,
                brand,
                category,
                price,
                currency,
                availability,
                stock,
                link,
                image,
                language,
                attributes,
                mentions,
                facts,
                visibleFrom,
                visibleTo,
                newContentHash,
                textHash,
                newEmbedding);
    }

    /** A fact's name and beginning are its key in the store; the later of two with the same key counts. */
    private static List<Fact> lastOfEach(List<Fact> facts) {
        Map<String, Fact> last = new LinkedHashMap<>();
        facts.forEach(fact -> last.put(fact.name() + '\n' + fact.validFrom(), fact));
        return List.copyOf(last.values());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
