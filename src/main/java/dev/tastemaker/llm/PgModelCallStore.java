package dev.tastemaker.llm;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls in PostgreSQL, many with one statement. */
@ApplicationScoped
class PgModelCallStore implements ModelCall.Store {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Pool pool;

    @Inject
    PgModelCallStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public void save(List<ModelCall> calls) {
        String sql = """
                insert into model_call (id, at, use, agent, endpoint, model, prompt_version, outcome, input_tokens,
                    output_tokens, milliseconds, cost, api_key, shopper_id, campaign_id)
                select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                    $8::text[], $9::integer[], $10::integer[], $11::bigint[], $12::double precision[], $13::text[], $14::text[],
                    $15::text[])
                on conflict (id) do nothing
                """;
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(calls.stream().map(ModelCall::id).toArray(java.util.UUID[]::new))
                .addArrayOfOffsetDateTime(calls.stream()
                        .map(call -> call.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(column(calls, ModelCall::use))
                .addArrayOfString(column(calls, ModelCall::agent))
                .addArrayOfString(column(calls, ModelCall::endpoint))
                .addArrayOfString(column(calls, ModelCall::model))
                .addArrayOfString(column(calls, ModelCall::promptVersion))
                .addArrayOfString(column(calls, ModelCall::outcome))
                .addArrayOfInteger(calls.stream().map(ModelCall::inputTokens).toArray(Integer[]::new))
                .addArrayOfInteger(calls.stream().map(ModelCall::outputTokens).toArray(Integer[]::new))
                .addArrayOfLong(calls.stream().map(ModelCall::milliseconds).toArray(Long[]::new))
                .addArrayOfDouble(calls.stream().map(ModelCall::cost).toArray(Double[]::new))
                .addArrayOfString(column(calls, ModelCall::apiKey))
                .addArrayOfString(column(calls, ModelCall::shopperId))
                .addArrayOfString(column(calls, ModelCall::campaignId));
        pool.preparedQuery(sql).execute(values).await().atMost(TIMEOUT);
    }

    @Override
    public List<ModelCall> newest(
            int limit, @Nullable String agent, @Nullable String outcome, @Nullable String apiKey) {
        String sql = """
                select * from model_call
                where ($2::text is null or agent = $2) and ($3::text is null or outcome = $3)
                  and ($4::text is null or api_key = $4)
                order by at desc, id limit $1
                """;
        List<ModelCall> calls = new ArrayList<>();
        pool.preparedQuery(sql)
                .execute(Tuple.of(limit, agent, outcome, apiKey))
                .await()
                .atMost(TIMEOUT)
                .forEach(row -> calls.add(call(row)));
        return calls;
    }

    @Override
    public int forgetBefore(Instant oldest) {
        return pool.preparedQuery("delete from model_call where at < $1")
                .execute(Tuple.of(oldest.atOffset(ZoneOffset.UTC)))
                .await()
                .atMost(TIMEOUT)
                .rowCount();
    }

    private static ModelCall call(Row row) {
        return new ModelCall(
                row.getUUID("id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("use"),
                row.getString("agent"),
                row.getString("endpoint"),
                row.getString("model"),
                row.getString("prompt_version"),
                row.getString("outcome"),
                row.getInteger("input_tokens"),
                row.getInteger("output_tokens"),
                row.getLong("milliseconds"),
                row.getDouble("cost"),
                row.getString("api_key"),
                row.getString("shopper_id"),
                row.getString("campaign_id"));
    }

    private static String[] column(List<ModelCall> calls, Function<ModelCall, @Nullable String> value) {
        return calls.stream().map(value).toArray(String[]::new);
    }
}
