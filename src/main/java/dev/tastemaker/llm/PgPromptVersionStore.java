package dev.tastemaker.llm;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prompt versions in PostgreSQL. */
@ApplicationScoped
class PgPromptVersionStore implements PromptArchive.Store {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Pool pool;

    @Inject
    PgPromptVersionStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public void save(String agent, String version, Map<String, String> files) {
        pool.preparedQuery(
                        "insert into prompt_version (agent, version, files) values ($1, $2, $3) on conflict do nothing")
                .execute(Tuple.of(agent, version, new JsonObject(new HashMap<>(files))))
                .await()
                .atMost(TIMEOUT);
    }

    @Override
    public List<PromptArchive.Version> of(String agent) {
        List<PromptArchive.Version> versions = new ArrayList<>();
        pool.preparedQuery("select * from prompt_version where agent = $1 order by first_used desc, version")
                .execute(Tuple.of(agent))
                .await()
                .atMost(TIMEOUT)
                .forEach(row -> {
                    Map<String, String> files = new TreeMap<>();
                    JsonObject stored = row.getJsonObject("files");
                    stored.fieldNames().forEach(name -> files.put(name, stored.getString(name)));
                    versions.add(new PromptArchive.Version(
                            row.getString("agent"),
                            row.getString("version"),
                            files,
                            row.getOffsetDateTime("first_used").toInstant()));
                });
        return versions;
    }
}
