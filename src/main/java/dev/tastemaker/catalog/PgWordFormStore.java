package dev.tastemaker.catalog;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The forms in which the index holds a word, as PostgreSQL's dictionaries make them. */
@ApplicationScoped
class PgWordFormStore {
    private final Pool pool;
    private final CatalogConfig.Store config;

    @Inject
    PgWordFormStore(Pool pool, CatalogConfig config) {
        this.pool = pool;
        this.config = config.store();
    }

    /** Word to its forms in one search configuration; none where it is too common to be held. */
    Map<String, List<String>> forms(String searchConfig, Collection<String> words) {
        String sql = """
                select word, array(select lexeme from unnest(to_tsvector(cast($1 as text)::regconfig, word))) as forms
                from unnest($2::text[]) as word
                """;
        Map<String, List<String>> forms = new HashMap<>();
        for (Row row : pool.preparedQuery(sql)
                .execute(Tuple.of(searchConfig, words.toArray(String[]::new)))
                .await()
                .atMost(config.readTimeout())) {
            forms.put(row.getString("word"), List.of(row.getArrayOfStrings("forms")));
        }
        return forms;
    }
}
