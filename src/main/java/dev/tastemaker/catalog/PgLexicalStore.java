package dev.tastemaker.catalog;

import static java.util.stream.Collectors.groupingBy;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Items by words, ranked as BM25 ranks them, in two statements: what the words are worth, then who holds them. */
@ApplicationScoped
class PgLexicalStore {
    private final Pool pool;
    private final CatalogConfig config;

    @Inject
    PgLexicalStore(Pool pool, CatalogConfig config) {
        this.pool = pool;
        this.config = config;
    }

    List<ScoredItem> matching(String text, ItemFilter filter, int limit) {
        return matching(analyse(LexicalQuery.parse(text)), filter, limit);
    }

    List<ScoredItem> matching(LexicalAnalysis analysis, ItemFilter filter, int limit) {
        if (analysis.empty()) {
            return List.of();
        }
        ItemCondition condition = new ItemCondition(filter);
        condition.and("item.search @@ " + tsquery(condition, candidates(analysis)));
        analysis.required().forEach(phrase -> condition.and("item.search @@ " + tsquery(condition, phrase)));
        analysis.excluded().stream()
                .filter(word -> !word.isEmpty())
                .forEach(word -> condition.and("not item.search @@ " + tsquery(condition, word)));
        String sql = """
                select id, (%s) / %s as score
                from (select item.id, item.search, %s as norm from item where %s) as found
                order by score desc, id limit %s
                """.formatted(
                        score(analysis, condition),
                        condition.parameter(analysis.weight()) + "::float8",
                        norm(analysis),
                        condition.sql(),
                        condition.parameter(limit));
        return stream(sql, Tuple.tuple(condition.parameters()))
                .map(row -> new ScoredItem(row.getString("id"), row.getDouble("score")))
                .toList();
    }

    private String candidates(LexicalAnalysis analysis) {
        return LexicalTerm.rarest(analysis.terms(), config.lexical().enough()).stream()
                .map(LexicalTerm::query)
                .collect(Collectors.joining(" | "));
    }

    /**
     * BM25: the sum over words of weight × tf / (tf + norm); divided by the weight of the whole query, so that 1 is an item
     * that is about each of its words and nothing else, and a word that nobody uses is missed in all.
     *
     * <p>{@code ts_rank} of one word is the sum of 1/i² over its places, divided by the sum without end, π²/6: it tells a
     * tenth place from an eleventh by next to nothing. The rest of that sum after n places is 1 / (n + ½) to within a
     * hundredth, which gives n back; a place in a field of less weight is then a part of one.
     */
    private String score(LexicalAnalysis analysis, ItemCondition condition) {
        CatalogConfig.Lexical lexical = config.lexical();
        String fields = String.format(
                Locale.ROOT,
                "'{%s,%s,%s,%s}'::real[]",
                lexical.attribute(),
                lexical.description(),
                lexical.brand(),
                lexical.title());
        return analysis.terms().stream()
                .map(term ->
                        "%s * (1 - norm / (norm + 1 / greatest(0.01, 1.644934 - %s * ts_rank(%s, search, %s)) - 0.5))"
                                .formatted(
                                        condition.parameter(term.weight(analysis.corpus())) + "::float8",
                                        1.644934 * term.lexemes().size(),
                                        fields,
                                        tsquery(condition, term.query())))
                .collect(Collectors.joining(" + "));
    }

    // As floating-point: PostgreSQL reads plain constants as exact decimals, which cost a quarter of the statement.
    private String norm(LexicalAnalysis analysis) {
        CatalogConfig.Lexical lexical = config.lexical();
        return String.format(
                Locale.ROOT,
                "%s::float8 * (%s::float8 + %s::float8 * item.search_length)",
                lexical.saturation(),
                1 - lexical.lengthNorm(),
                lexical.lengthNorm() / Math.max(1, analysis.meanLength()));
    }

    private static String tsquery(ItemCondition condition, String query) {
        return condition.parameter(query) + "::text::tsquery";
    }

    /**
     * The query's words in the form of each language that the catalog has, with the number of items that hold them; the
     * forms of one word share its position. A word that the background count does not know is counted in the index, which
     * is fast because it is rare. Two words that the catalog rather writes as one get that as another form. A word that
     * nobody uses is parted into two that are used, else it gets the catalog's words that are spelt most like it.
     * Limits of one make the planner look words up one by one: it takes a query for longer than it is.
     */
    LexicalAnalysis analyse(LexicalQuery query) {
        String sql = """
                with recursive tag as (
                        (select language from item order by language limit 1)
                        union all
                        select (select language from item where language > tag.language order by language limit 1)
                        from tag where tag.language is not null),
                    config as (select distinct search_config(language) as name from tag where language is not null),
                    asked as (select search_text(without_units($1)) as text),
                    named as (
                        select word.lexeme from config, unnest(to_tsvector(config.name, search_text(without_units($5)))) as word),
                    token as (
                        select word.lexeme, min(word.positions[1]) as position,
                            word.lexeme not in (select lexeme from named) as qualifies
                        from asked, config, unnest(to_tsvector(config.name, asked.text)) as word
                        group by word.lexeme),
                    plain as (
                        select word.lexeme, place as position
                        from asked, unnest(to_tsvector('simple', asked.text)) as word, unnest(word.positions) as place),
                    compound as (
                        select distinct token.position, form.lexeme, token.qualifies,
                            first.lexeme || ' ' || second.lexeme as apart
                        from plain first join plain second on second.position = first.position + 1
                            join token on token.position in (first.position, second.position)
                            cross join config cross join unnest(to_tsvector(config.name, first.lexeme || second.lexeme)) as form
                        where length(first.lexeme) > 1 and length(second.lexeme) > 1),
                    measure as (
                        select text as lexeme, 1000 + min(place)::integer as position
                        from unnest(measures($1)) with ordinality as told (text, place) group by text),
                    word as (
                        select lexeme, position, qualifies from token
                        union all
                        select lexeme, position, false from measure),
                    counted as (
                        select word.position, word.lexeme, word.qualifies, coalesce(
                            (select items from search_term where search_term.lexeme = word.lexeme),
                            (select count(*) from item
                                where search @@ ('''' || replace(word.lexeme, '''', '''''') || '''')::tsquery)) as items
                        from word
                        union all
                        select compound.position, compound.lexeme, compound.qualifies, known.items
                        from compound, lateral (
                            select items from search_term where search_term.lexeme = compound.lexeme limit 1) as known
                        where known.items >= (select count(*) from item, config
                            where search @@ phraseto_tsquery(config.name, compound.apart))),
                    unused as (
                        select * from counted
                        where items = 0 and length(lexeme) > 3 and lexeme !~ '[0-9]'
                            and not exists (select from counted other where other.position = counted.position and other.items > 0)),
                    parted as (
                        select unused.position, unused.qualifies, halves.*
                        from unused, lateral (
                            select one.lexeme as one, one.items as one_items, other.lexeme as other, other.items as other_items
                            from generate_series(3, length(unused.lexeme) - 3) as cut,
                                lateral (select * from search_term where lexeme = left(unused.lexeme, cut) limit 1) as one,
                                lateral (select * from search_term where lexeme = substr(unused.lexeme, cut + 1) limit 1) as other
                            order by least(one.items, other.items) desc, cut limit 1) as halves),
                    phrase as (
                        select wanted.position, wanted.required,
                            string_agg(distinct nullif(phraseto_tsquery(config.name, search_text(wanted.text))::text, ''),
                                ' | ') as query
                        from unnest($2::text[], $3::boolean[]) with ordinality as wanted (text, required, position), config
                        group by wanted.position, wanted.required)
                select 'term' as part, position, lexeme as text, items, 1.0::float8 as figure, qualifies from counted
                where position not in (select position from parted)
                union all
                select 'term', 2000 + position, one, one_items, 1, qualifies from parted
                union all
                select 'term', 3000 + position, other, other_items, 1, qualifies from parted
                union all
                select 'term', unused.position, near.lexeme, near.items, near.likeness, unused.qualifies
                from unused, lateral (
                    select lexeme, items, likeness, max(rank) over () as best, rank
                    from (
                        select lexeme, items, similarity(lexeme, unused.lexeme)::float8 as likeness,
                            similarity(lexeme, unused.lexeme) + 0.02 * ln(items) as rank
                        from search_term where lexeme % unused.lexeme
                        order by rank desc, lexeme limit 3) as alike) as near
                where near.likeness >= $4 and near.rank >= 0.95 * near.best
                    and unused.position not in (select position from parted)
                union all
                select case when required then 'required' else 'excluded' end, position, coalesce(query, ''), 0, 0, false
                from phrase
                union all
                select 'corpus', 0, '',
                    coalesce((select items from search_corpus), (select reltuples::bigint from pg_class where oid = 'item'::regclass)),
                    coalesce((select mean_length from search_corpus), 20), false
                """;
        List<String> phrases = new ArrayList<>(query.phrases());
        phrases.addAll(query.excluded());
        Boolean[] required = new Boolean[phrases.size()];
        Arrays.setAll(required, i -> i < query.phrases().size());
        Tuple parameters = Tuple.of(
                query.words(),
                phrases.toArray(String[]::new),
                required,
                config.lexical().likeness(),
                query.named());
        Map<String, List<Row>> parts = stream(sql, parameters).collect(groupingBy(row -> row.getString("part")));
        Row corpus = parts.getOrDefault("corpus", List.of()).getFirst();
        long items = Math.max(1, corpus.getLong("items"));
        List<LexicalTerm> terms = terms(parts.getOrDefault("term", List.of()));
        return new LexicalAnalysis(
                terms.stream().filter(term -> term.items() > 0).toList(),
                texts(parts.getOrDefault("required", List.of())),
                texts(parts.getOrDefault("excluded", List.of())),
                items,
                corpus.getDouble("figure"),
                terms.stream().mapToDouble(term -> term.importance(items)).sum());
    }

    /** Rarest first; of a long query the most telling. */
    private List<LexicalTerm> terms(List<Row> rows) {
        Map<Integer, List<Row>> words = rows.stream().collect(groupingBy(row -> row.getInteger("position")));
        return LexicalTerm.mostTelling(
                words.values().stream().map(this::term).toList(),
                config.lexical().mostTerms());
    }

    /** The forms that items hold, the word's own or stand-ins; without any, the word as one that no item holds. */
    private LexicalTerm term(List<Row> forms) {
        List<Row> held = forms.stream().filter(row -> row.getLong("items") > 0).toList();
        return new LexicalTerm(
                texts(held),
                held.stream().mapToLong(row -> row.getLong("items")).max().orElse(0),
                held.stream().mapToDouble(row -> row.getDouble("figure")).max().orElse(0),
                forms.getFirst().getBoolean("qualifies") ? config.lexical().qualifier() : 1);
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream().map(row -> row.getString("text")).toList();
    }

    private Stream<Row> stream(String sql, Tuple parameters) {
        return StreamSupport.stream(
                pool.preparedQuery(sql)
                        .execute(parameters)
                        .await()
                        .atMost(config.store().readTimeout())
                        .spliterator(),
                false);
    }
}
