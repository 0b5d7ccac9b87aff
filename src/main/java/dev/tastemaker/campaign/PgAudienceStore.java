package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Who is meant and may be written to, read and put into the ledger a span of shopper ids at a time: memory stays flat, a killed plan goes on. */
@ApplicationScoped
class PgAudienceStore {
    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgAudienceStore(Pool pool, CampaignConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    /** Readers of one channel, language and taste. */
    record Group(Channel channel, String language, String taste, long size, List<String> examples) {}

    /** Shoppers after one id and up to another. */
    record Span(String after, String to) {}

    // The narrowest category with the most weight is a shopper's taste.
    private static final String READER = """
            select shopper.id, shopper.time_zone, chosen.channel, chosen.consent_id, coalesce(taste.category, '') as taste,
                case when language_of(shopper.locale) = any($4::text[]) then language_of(shopper.locale) else ($4::text[])[1] end as language
            from shopper
            cross join lateral (
                select wanted.channel, newest.id as consent_id
                from unnest($3::text[]) with ordinality as wanted (channel, place)
                cross join lateral (
                    select id, granted from consent where consent.shopper_id = shopper.id and consent.channel = wanted.channel
                    order by at desc limit 1) as newest
                where newest.granted and not exists (select from suppression
                    where suppression.shopper_id = shopper.id and suppression.channel = wanted.channel)
                order by wanted.place limit 1) as chosen
            left join lateral (
                select category from shopper_item
                where shopper_id = shopper.id and weight > 0 and category is not null
                group by category order by sum(weight) desc, category limit 1) as taste on true
            where shopper.id > $1 and shopper.id <= $2""";

    /** The conditions of an audience, with their parameters. */
    private static final class Condition {
        private final StringBuilder sql = new StringBuilder();
        private final Tuple values = Tuple.tuple();

        Condition(Span span, CampaignBrief brief, Reach reach, Instant now) {
            Audience audience = brief.audienceOrAll();
            values.addString(span.after()).addString(span.to());
            values.addArrayOfString(
                    brief.channels().stream().map(Channel::wireName).toArray(String[]::new));
            values.addArrayOfString(languages(brief));
            any(audience.shopperIds(), "shopper.id = any(%s::text[])");
            any(lower(audience.languages()), "language_of(shopper.locale) = any(%s::text[])");
            any(audience.timeZones(), "shopper.time_zone = any(%s::text[])");
            any(
                    reach.tastes(),
                    "exists (select from shopper_item liked where liked.shopper_id = shopper.id and liked.weight > 0 and liked.category = any(%s::text[]))");
            if (!audience.alike().isEmpty()) {
                and("shopper.id <> all(" + text(audience.alike()) + "::text[])");
                and(
                        "(select count(distinct shared.category) from shopper_item shared where shared.shopper_id = shopper.id"
                                + " and shared.weight > 0 and shared.category = any(" + text(reach.alikeTastes())
                                + "::text[])) >= "
                                + Math.max(1, reach.sharing()));
            }
            Audience.Behaviour behaviour = audience.behaviour();
            if (behaviour != null) {
                behaviour(behaviour, now);
            }
        }

        private void behaviour(Audience.Behaviour behaviour, Instant now) {
            StringBuilder acts = new StringBuilder("select count(*) from interaction act");
            if (!behaviour.categories().isEmpty()) {
                acts.append(" join item on item.id = act.item_id and item.category_key && ")
                        .append(text(lower(behaviour.categories())))
                        .append("::text[]");
            }
            values.addOffsetDateTime(
                    now.minus(Duration.ofDays(behaviour.days())).atOffset(ZoneOffset.UTC));
            acts.append(" where act.shopper_id = shopper.id and act.at >= $").append(values.size());
            if (!behaviour.types().isEmpty()) {
                acts.append(" and act.type = any(")
                        .append(text(behaviour.types().stream()
                                .map(type -> type.wireName())
                                .toList()))
                        .append("::text[])");
            }
            and("(" + acts + ") >= " + behaviour.least());
        }

        private void any(List<String> wanted, String condition) {
            if (!wanted.isEmpty()) {
                and(condition.formatted(text(wanted)));
            }
        }

        private void and(String condition) {
            sql.append("\n    and ").append(condition);
        }

        private String text(List<String> list) {
            values.addArrayOfString(list.toArray(String[]::new));
            return "$" + values.size();
        }

        private static List<String> lower(List<String> texts) {
            return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        }
    }

    /** Those that are written in: of the brief, else all there are, English first because it serves all others. */
    static String[] languages(CampaignBrief brief) {
        if (!brief.languages().isEmpty()) {
            return brief.languages().stream()
                    .map(each -> each.toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);
        }
        List<String> all = new ArrayList<>(List.of("en"));
        dev.tastemaker.guardrail.Phrasebook.LANGUAGES.stream()
                .filter(each -> !each.equals("en"))
                .sorted()
                .forEach(all::add);
        return all.toArray(String[]::new);
    }

    /** The next {@code limit} shoppers after an id; empty when there are none. */
    Optional<Span> span(String after, int limit) {
        String sql = "select max(id) as to_id from (select id from shopper where id > $1 order by id limit $2) as next";
        return rows(sql, Tuple.of(after, limit))
                .findFirst()
                .map(row -> row.getString("to_id"))
                .map(to -> new Span(after, to));
    }

    /** Who of a span may be written to, by what tells them apart. */
    List<Group> groups(Span span, CampaignBrief brief, Reach reach, Instant now) {
        Condition condition = new Condition(span, brief, reach, now);
        String sql =
                "select channel, language, taste, count(*) as size, (array_agg(id order by id))[1:3] as examples from ("
                        + READER + condition.sql + ") as reader group by channel, language, taste";
        return rows(sql, condition.values)
                .map(row -> new Group(
                        Channel.of(row.getString("channel")),
                        row.getString("language"),
                        row.getString("taste"),
                        row.getLong("size"),
                        List.of(row.getArrayOfStrings("examples"))))
                .toList();
    }

    // One statement a span: the ledger rows and how far the plan has come are in together. Which item a reader is told
    // of is the
    // first that this person has not bought or waved away, begun at another place of the list for each person. A reader
    // whose
    // taste has no cluster joins the one of the language. The hash decides the holdout, too: the same people at each
    // try.
    private static final String ENTER = """
            with reader as (%s
            ), placed as (
                select reader.*, coalesce(own.cluster, rest.cluster) as cluster, coalesce(own.item_ids, rest.item_ids) as item_ids,
                    abs(hashtextextended(reader.id || $%d::text, 7) %% 1000000) as chance
                from reader
                left join campaign_cluster own on own.campaign_id = $%d and own.channel = reader.channel and own.language = reader.language
                    and own.taste = reader.taste
                left join campaign_cluster rest on rest.campaign_id = $%d and rest.channel = reader.channel and rest.language = reader.language
                    and rest.taste = ''
            ), entered as (
                insert into delivery (campaign_id, shopper_id, channel, state, cluster, item_id, next_attempt_at, consent_id)
                select $%d, placed.id, placed.channel, case when placed.chance < $%d::double precision * 1000000 then 'holdout' else 'planned' end,
                    placed.cluster, chosen.item_id, %s, placed.consent_id
                from placed cross join lateral (
                    select item_id from unnest(placed.item_ids) with ordinality as offered (item_id, place)
                    where not exists (select from shopper_item settled where settled.shopper_id = placed.id
                        and settled.item_id = offered.item_id and (settled.purchased_at is not null or settled.dismissed_at is not null))
                    order by (place + placed.chance) %% cardinality(placed.item_ids) limit 1) as chosen
                on conflict do nothing returning 1
            ), progress as (
                update campaign set planned_to = $2 where id = $%d
            )
            select count(*) as entered from entered
            """;

    /** Puts a span into the ledger; how many. */
    long enter(UUID campaign, Span span, CampaignBrief brief, Reach reach, Instant now) {
        Condition condition = new Condition(span, brief, reach, now);
        Tuple values = condition.values;
        values.addString(campaign.toString());
        int salt = values.size();
        values.addUUID(campaign);
        int id = values.size();
        values.addDouble(brief.holdoutShare());
        int holdout = values.size();
        SendWindow window = brief.windowOrAlways();
        Instant from = window.notBefore();
        values.addOffsetDateTime((from == null || from.isBefore(now) ? now : from).atOffset(ZoneOffset.UTC));
        String due = due(window, values.size(), values);
        String sql = ENTER.formatted(READER + condition.sql, salt, id, id, id, holdout, due, id);
        return rows(sql, values).findFirst().orElseThrow().getLong("entered");
    }

    /** The next time that the clock on the reader's wall shows the usual hour, or the one that stands in for it. */
    private static String due(SendWindow window, int from, Tuple values) {
        boolean own = Boolean.TRUE.equals(window.usualHour());
        Integer fallback = window.hour();
        if (!own && fallback == null) {
            return "$" + from + "::timestamptz";
        }
        values.addInteger(fallback);
        return "next_hour($%d::timestamptz, placed.time_zone, coalesce(%s, $%d::integer))"
                .formatted(
                        from,
                        own ? "usual_hour(placed.id, placed.time_zone, $" + from + "::timestamptz)" : "null",
                        values.size());
    }

    /** Categories that these shoppers turn to more than their share among everybody says; the strongest first. */
    List<String> tastesOf(List<String> shoppers, int most) {
        String sql = """
                with theirs as (
                    select category, count(distinct shopper_id) as shoppers from shopper_item
                    where shopper_id = any($1) and weight > 0 and category is not null group by category
                )
                select category from theirs
                order by shoppers::double precision / (1 + (select count(*) from (select 1 from shopper_item everybody
                    where everybody.category = theirs.category and everybody.weight > 0 limit 100000) as few)) desc, shoppers desc, category
                limit $2
                """;
        return rows(sql, Tuple.of(shoppers.toArray(String[]::new), most))
                .map(row -> row.getString("category"))
                .toList();
    }

    private Stream<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                pool.preparedQuery(sql).execute(values).await().atMost(timeout).spliterator(), false);
    }
}
