package dev.tastemaker.recommendation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Answers in PostgreSQL, so that any instance can go on with what another began. */
@ApplicationScoped
class PgAnswerStore implements Answer.Store {
    private static final TypeReference<List<Answer.Shown>> SHOWN = new TypeReference<>() {};

    private final Pool pool;
    private final ObjectMapper json;
    private final Duration timeout;
    private final Duration life;
    private final BackgroundWork background;

    @Inject
    PgAnswerStore(
            @ReactiveDataSource("visitors") Pool pool,
            ObjectMapper json,
            RecommendationConfig config,
            BackgroundWork background) {
        this.pool = pool;
        this.json = json;
        this.timeout = config.storeTimeout();
        this.life = config.answerLife();
        this.background = background;
    }

    @Override
    public Optional<Answer> find(String visitor, String key) {
        String sql = """
                select request_hash, entries::text as entries, stages, fallback from answer
                where visitor = $1 and key = $2 and made_at > now() - make_interval(secs => $3)
                """;
        return rows(sql, Tuple.of(visitor, key, (double) life.toSeconds())).stream()
                .findFirst()
                .map(this::answer);
    }

    // Of two who answer the same request at once the first wins; one that is past its time is no answer any more.
    @Override
    public Answer keep(String visitor, String key, Answer answer) {
        String sql = """
                insert into answer as kept (visitor, key, request_hash, entries, stages, fallback)
                values ($1, $2, $3, $4::text::jsonb, $5, $6)
                on conflict (visitor, key) do update set request_hash = excluded.request_hash, entries = excluded.entries,
                    stages = excluded.stages, fallback = excluded.fallback, made_at = now()
                where kept.made_at <= now() - make_interval(secs => $7)
                """;
        Tuple values = Tuple.tuple()
                .addString(visitor)
                .addString(key)
                .addString(answer.requestHash())
                .addString(text(answer.shown()))
                .addArrayOfString(answer.stages().toArray(String[]::new))
                .addString(answer.fallback())
                .addDouble((double) life.toSeconds());
        rows(sql, values);
        return find(visitor, key).orElse(answer);
    }

    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "answers")
    @RunOnVirtualThread
    void forget() {
        String sql = "delete from answer where made_at <= now() - make_interval(secs => $1)";
        background.attempt("Forgetting old answers", () -> rows(sql, Tuple.of((double) life.toSeconds())));
    }

    private Answer answer(Row row) {
        try {
            return new Answer(
                    row.getString("request_hash"),
                    json.readValue(row.getString("entries"), SHOWN),
                    List.of(row.getArrayOfStrings("stages")),
                    row.getString("fallback"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds what is not an answer", e);
        }
    }

    private String text(List<Answer.Shown> shown) {
        try {
            return json.writeValueAsString(shown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }

    private List<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(values)
                                .await()
                                .atMost(timeout)
                                .spliterator(),
                        false)
                .toList();
    }
}
