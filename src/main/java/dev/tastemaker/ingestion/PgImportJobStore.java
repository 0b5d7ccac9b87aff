package dev.tastemaker.ingestion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Imports in PostgreSQL. */
@ApplicationScoped
class PgImportJobStore implements ImportJobStore {
    private static final String SELECT = """
            select id, kind, file, format, mapping::text as mapping, state, lines_done, bytes_done, bytes_total, accepted,
                unchanged, rejected, error, started_at, updated_at, finished_at
            from import_job
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Pool pool;
    private final ObjectMapper json;
    private final Duration timeout;

    @Inject
    PgImportJobStore(Pool pool, ObjectMapper json, IngestionConfig config) {
        this.pool = pool;
        this.json = json;
        this.timeout = config.storeTimeout();
    }

    @Override
    public void add(ImportJob job) {
        String sql = """
                insert into import_job (id, kind, file, format, mapping, state, bytes_total, reject_file)
                values ($1, $2, $3, $4, $5::text::jsonb, 'running', $6, $7)
                """;
        String mapping = job.mapping() == null ? null : job.mapping().toString();
        execute(
                sql,
                Tuple.tuple()
                        .addUUID(job.id())
                        .addString(job.kind().wireName())
                        .addString(job.file())
                        .addString(job.format().wireName())
                        .addString(mapping)
                        .addLong(job.bytesTotal())
                        .addString(job.rejectFile()));
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
        return jobs(SELECT + "where id = $1", Tuple.of(id)).stream().findFirst();
    }

    @Override
    public List<ImportJob> newest(int limit) {
        return jobs(SELECT + "order by started_at desc, id limit $1", Tuple.of(limit));
    }

    @Override
    public List<ImportJob> unfinished() {
        return jobs(SELECT + "where state = 'running' order by started_at, id", Tuple.tuple());
    }

    // Two processes that both go on with an import after a restart: the first to finish a batch keeps it, the other
    // sees
    // that the import stands elsewhere and leaves it alone.
    @Override
    public Optional<Instant> advance(UUID id, ImportJob.Progress from, ImportJob.Progress to) {
        String sql = """
                update import_job set lines_done = $3, bytes_done = $4, accepted = $5, unchanged = $6, rejected = $7,
                    updated_at = now()
                where id = $1 and lines_done = $2 and state = 'running'
                returning updated_at
                """;
        Tuple values = Tuple.tuple()
                .addUUID(id)
                .addLong(from.linesDone())
                .addLong(to.linesDone())
                .addLong(to.bytesDone())
                .addLong(to.accepted())
                .addLong(to.unchanged())
                .addLong(to.rejected());
        for (Row row : execute(sql, values)) {
            return Optional.ofNullable(instant(row.getOffsetDateTime("updated_at")));
        }
        return Optional.empty();
    }

    @Override
    public void finish(UUID id) {
        String sql = """
                update import_job set state = 'done', bytes_done = bytes_total, updated_at = now(), finished_at = now()
                where id = $1 and state = 'running'
                """;
        execute(sql, Tuple.of(id));
    }

    @Override
    public void fail(UUID id, String error) {
        String sql = """
                update import_job set state = 'failed', error = $2, updated_at = now(), finished_at = now()
                where id = $1 and state = 'running'
                """;
        execute(sql, Tuple.of(id, error));
    }

    @Override
    public boolean answers() {
        try {
            pool.query("select 1").execute().await().atMost(PATIENCE);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private List<ImportJob> jobs(String sql, Tuple values) {
        return StreamSupport.stream(execute(sql, values).spliterator(), false)
                .map(this::job)
                .toList();
    }

    private RowSet<Row> execute(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).await().atMost(timeout);
    }

    private ImportJob job(Row row) {
        return new ImportJob(
                row.getUUID("id"),
                ImportKind.of(row.getString("kind")),
                row.getString("file"),
                FeedFormat.of(row.getString("format")),
                mapping(row.getString("mapping")),
                ImportJob.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new ImportJob.Progress(
                        row.getLong("lines_done"),
                        row.getLong("bytes_done"),
                        row.getLong("accepted"),
                        row.getLong("unchanged"),
                        row.getLong("rejected")),
                row.getLong("bytes_total"),
                row.getString("error"),
                requireNonNull(instant(row.getOffsetDateTime("started_at"))),
                requireNonNull(instant(row.getOffsetDateTime("updated_at"))),
                instant(row.getOffsetDateTime("finished_at")));
    }

    private @Nullable JsonNode mapping(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store returned JSON that is none", e);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
