-- An interaction waits where it was taken in, whole, and moves to its month in portions: what a sender waits for is its key, one row and one
-- small index; the two large indexes of the months are written in the order of shoppers, many entries of a page at once.

-- What V14 left to be summed is in its month already. Nobody else may add to it meanwhile.
lock table interaction, interaction_due in access exclusive mode;
do $$
begin
    while sum_interactions(null, 100000) > 0 loop
        -- in portions, so that memory stays flat
    end loop;
end $$;
drop function sum_interactions(text, integer);

alter table interaction rename to interaction_settled;
alter table interaction_due
    alter item_id drop not null,
    add id text not null,
    add scenario text not null check (scenario in ('search', 'feed', 'video', 'livestream', 'chat', 'push', 'email')),
    add query text,
    add check (type in ('view', 'click', 'cart', 'purchase', 'rating', 'dismiss', 'watch', 'search'));

-- All of them, wherever they are: to be read from, never written to.
create view interaction as
    select id, shopper_id, item_id, type, at, scenario, value, query from interaction_settled
    union all
    select id, shopper_id, item_id, type, at, scenario, value, query from interaction_due;

-- Takes in a batch, its arrays in the order of ids and no id twice, and answers with the ids that were there already. The key decides: whoever
-- gets it in adds the row, in the same transaction.
create function take_interactions(ids text[], shopper_ids text[], item_ids text[], types text[], ats timestamptz[], scenarios text[],
    vals double precision[], queries text[]) returns setof text language plpgsql as $$
begin
    -- Mostly all are new, and nothing is asked before they are added.
    insert into interaction_key (id) select unnest(ids);
    insert into interaction_due (id, shopper_id, item_id, type, at, scenario, value, query)
    select unnest(ids), unnest(shopper_ids), unnest(item_ids), unnest(types), unnest(ats), unnest(scenarios), unnest(vals), unnest(queries);
exception when unique_violation then
    return query select take_new_interactions(ids, shopper_ids, item_ids, types, ats, scenarios, vals, queries);
end $$;

-- The same where some are not new. Planned for the batch at hand: a plan for any would join a thousand with a thousand one by one.
create function take_new_interactions(ids text[], shopper_ids text[], item_ids text[], types text[], ats timestamptz[], scenarios text[],
    vals double precision[], queries text[]) returns setof text language plpgsql set plan_cache_mode = force_custom_plan as $$
begin
    return query with given as (
        select * from unnest(ids, shopper_ids, item_ids, types, ats, scenarios, vals, queries)
            as given (id, shopper_id, item_id, type, at, scenario, value, query)
    ), fresh as (
        insert into interaction_key as stored (id) select given.id from given order by given.id
        on conflict do nothing returning stored.id
    ), added as (
        insert into interaction_due (id, shopper_id, item_id, type, at, scenario, value, query)
        select given.id, given.shopper_id, given.item_id, given.type, given.at, given.scenario, given.value, given.query
        from given join fresh on fresh.id = given.id
    )
    select given.id from given where not exists (select from fresh where fresh.id = given.id);
end $$;

-- Makes the partition of a month when its first interaction comes.
create or replace function ensure_interaction_partition(month date) returns void language plpgsql as $$
declare
    first date := date_trunc('month', month);
    name  text := 'interaction_' || to_char(first, 'YYYY_MM');
begin
    if to_regclass(name) is null then
        perform pg_advisory_xact_lock(hashtext(name));
        -- Asked of the table itself: to_regclass answers from this session's cache, which a wait does not refresh.
        if not exists (select from pg_class where relname = name) then
            -- Months of UTC, whatever time zone the session has: two sessions must never cut months differently.
            execute format('create table %I partition of interaction_settled for values from (%L) to (%L)',
                name, first || ' 00:00+00', (first + interval '1 month')::date || ' 00:00+00');
        end if;
    end if;
end $$;

-- Moves so many of them to their months, of one shopper or of anybody, sums those with items into their shoppers' items, and says how many it
-- found. Moved, summed and noted in one statement, so that none is lost or counted twice. One portion of anybody at a time; one of a shopper
-- waits for those that another has taken, so that afterwards all that was there is summed. Rows are taken in the order in which they lie, and
-- sums made in the order of their keys, so that two wait for each other and never lock crosswise. A shopper's rows are erased in the order of
-- the tables' names, from here before the months and the sums, so that none slips through while it moves.
create function settle_interactions(of_shopper text, most integer) returns integer language plpgsql as $$
declare
    places tid[];
    found  integer;
begin
    if of_shopper is not null then
        places := array(select ctid from interaction_due where shopper_id = of_shopper limit most);
    else
        perform pg_advisory_xact_lock(hashtext('settle_interactions'));
        places := array(select ctid from interaction_due limit most);
    end if;
    if cardinality(places) = 0 then
        return 0;
    end if;
    with taken as materialized (
        delete from interaction_due where ctid = any (places)
        returning id, shopper_id, item_id, type, at, scenario, value, query
    ), settled as (
        insert into interaction_settled (id, shopper_id, item_id, type, at, scenario, value, query)
        select id, shopper_id, item_id, type, at, scenario, value, query from taken order by shopper_id, at
    ), summed as (
        select shopper_id, item_id, count(*) as acts, sum(interaction_weight(type, value)) as weight,
            min(at) as first_at, max(at) as last_at, max(at) filter (where type = 'purchase') as purchased_at,
            count(*) filter (where type = 'purchase') as purchases, max(at) filter (where type = 'dismiss') as dismissed_at
        from taken where item_id is not null group by shopper_id, item_id
    ), touched as (
        insert into shopper_item as stored (shopper_id, item_id, acts, weight, first_at, last_at, purchased_at, purchases,
            dismissed_at, category, cell)
        select summed.shopper_id, summed.item_id, summed.acts, summed.weight, summed.first_at, summed.last_at,
            summed.purchased_at, summed.purchases, summed.dismissed_at,
            item.category_key[cardinality(item.category_key)], item_cell.cell
        from summed left join item on item.id = summed.item_id left join item_cell on item_cell.item_id = summed.item_id
        order by summed.shopper_id, summed.item_id
        on conflict (shopper_id, item_id) do update set acts = stored.acts + excluded.acts,
            weight = stored.weight + excluded.weight, first_at = least(stored.first_at, excluded.first_at),
            last_at = greatest(stored.last_at, excluded.last_at),
            purchased_at = greatest(stored.purchased_at, excluded.purchased_at),
            purchases = stored.purchases + excluded.purchases,
            dismissed_at = greatest(stored.dismissed_at, excluded.dismissed_at),
            category = coalesce(excluded.category, stored.category), cell = coalesce(excluded.cell, stored.cell)
    ), visited as (
        insert into item_arrival_due select distinct item_id from taken where item_id is not null order by item_id
        on conflict do nothing
    )
    select count(*) into found from taken;
    return found;
end $$;

-- Named again, because it must read the view of all.
create or replace function usual_hour(person text, time_zone text, at timestamptz) returns integer
    language sql stable parallel safe
    return (with acts as (
        select extract(hour from wall_clock(interaction.at, time_zone))::integer as hour from interaction
        where interaction.shopper_id = person and interaction.at > usual_hour.at - interval '180 days' and interaction.at <= usual_hour.at
        order by interaction.at desc limit 200
    ) select hour from acts group by hour having (select count(*) from acts) >= 5 order by count(*) desc, hour limit 1);
