package dev.tastemaker.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.profile.Channel;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Addresses and devices, and who is on the suppression list. */
@ApplicationScoped
class PgContactStore {
    private static final TypeReference<Map<String, String>> KEYS = new TypeReference<>() {};

    private final Pool pool;
    private final ObjectMapper json;
    private final Duration timeout;

    @Inject
    PgContactStore(Pool pool, ObjectMapper json, CampaignConfig config) {
        this.pool = pool;
        this.json = json;
        this.timeout = config.storeTimeout();
    }

    void save(String shopperId, Contact contact) {
        String sql = """
                insert into contact (shopper_id, kind, address, keys) values ($1, $2, $3, $4::text::jsonb)
                on conflict (shopper_id, kind, address) do update set keys = excluded.keys, gone_at = null
                """;
        rows(sql, Tuple.of(shopperId, contact.kind().wireName(), contact.address(), text(contact.keys())));
    }

    List<Contact> of(String shopperId) {
        String sql = """
                select shopper_id, kind, address, keys::text as keys from contact where shopper_id = $1 and gone_at is null
                order by kind, added_at
                """;
        return rows(sql, Tuple.of(shopperId)).map(this::contact).toList();
    }

    /** Of several shoppers, those of a channel, newest first. */
    Map<String, List<Contact>> of(List<String> shoppers, Channel channel) {
        String sql = """
                select shopper_id, kind, address, keys::text as keys from contact
                where shopper_id = any($1) and gone_at is null and kind = any($2) order by added_at desc
                """;
        String[] kinds = Stream.of(Contact.Kind.values())
                .filter(kind -> kind.channel() == channel)
                .map(Contact.Kind::wireName)
                .toArray(String[]::new);
        Map<String, List<Contact>> found = new HashMap<>();
        rows(sql, Tuple.of(shoppers.toArray(String[]::new), kinds))
                .forEach(row -> found.computeIfAbsent(row.getString("shopper_id"), id -> new ArrayList<>())
                        .add(contact(row)));
        return found;
    }

    /** Nobody is there any more: the address bounced, the app was removed. */
    void gone(String shopperId, Contact contact) {
        String sql = "update contact set gone_at = now() where shopper_id = $1 and kind = $2 and address = $3";
        rows(sql, Tuple.of(shopperId, contact.kind().wireName(), contact.address()));
    }

    boolean remove(String shopperId, Contact contact) {
        String sql = "delete from contact where shopper_id = $1 and kind = $2 and address = $3 returning 1";
        return rows(sql, Tuple.of(shopperId, contact.kind().wireName(), contact.address()))
                .findAny()
                .isPresent();
    }

    void suppress(String shopperId, Channel channel, String reason) {
        String sql = """
                insert into suppression (shopper_id, channel, reason) values ($1, $2, $3)
                on conflict (shopper_id, channel) do update set reason = excluded.reason
                """;
        rows(sql, Tuple.of(shopperId, channel.wireName(), reason));
    }

    private Contact contact(Row row) {
        return new Contact(
                Contact.Kind.of(row.getString("kind")), row.getString("address"), keys(row.getString("keys")));
    }

    private Map<String, String> keys(String text) {
        try {
            return json.readValue(text, KEYS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored keys cannot be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("keys are always JSON", e);
        }
    }

    private Stream<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                pool.preparedQuery(sql).execute(values).await().atMost(timeout).spliterator(), false);
    }
}
