-- Interactions go in with what the next answer needs of them; what is merely counted from them follows in portions.

-- Interactions with items that are not yet summed into their shoppers' items. Added with the interaction and taken out with the sum, each
-- in one transaction, so that none is lost or counted twice. Erased with the shopper, before the shopper's items: tables go by name.
create table interaction_due (
    shopper_id  text not null,
    item_id     text not null,
    type        text not null,
    value       double precision,
    at          timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_insert_threshold = -1);
create index interaction_due_shopper on interaction_due (shopper_id);

-- Whose visits are to be counted anew is noted with the sum.
drop trigger note_arrivals on interaction;
drop function note_arrivals();

-- Sums so many of them, of one shopper or of anybody, and says how many it found. Of anybody those are passed over that another sum holds; of
-- one shopper they are waited for, so that afterwards all that was there is summed. In the order of their keys, so that two sums wait for
-- each other and never lock crosswise.
create function sum_interactions(of_shopper text, most integer) returns integer language plpgsql as $$
declare
    places tid[];
    found  integer;
begin
    if of_shopper is null then
        places := array(select ctid from interaction_due limit most for update skip locked);
    else
        places := array(select ctid from interaction_due where shopper_id = of_shopper limit most for update);
    end if;
    if cardinality(places) = 0 then
        return 0;
    end if;
    with taken as materialized (
        delete from interaction_due where ctid = any (places) returning shopper_id, item_id, type, value, at
    ), summed as (
        select shopper_id, item_id, count(*) as acts, sum(interaction_weight(type, value)) as weight,
            min(at) as first_at, max(at) as last_at, max(at) filter (where type = 'purchase') as purchased_at,
            count(*) filter (where type = 'purchase') as purchases, max(at) filter (where type = 'dismiss') as dismissed_at
        from taken group by shopper_id, item_id
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
        insert into item_arrival_due select distinct item_id from taken order by item_id on conflict do nothing
    )
    select count(*) into found from taken;
    return found;
end $$;

-- What a shopper bought and dismissed, summed or not: the newest of each by item.
create view shopper_settlement as
    select shopper_id, item_id, max(category) as category, max(purchased_at) as purchased_at, max(dismissed_at) as dismissed_at
    from (
        select shopper_id, item_id, category, purchased_at, dismissed_at from shopper_item
        where purchased_at is not null or dismissed_at is not null
        union all
        select due.shopper_id, due.item_id, item.category_key[cardinality(item.category_key)],
            case due.type when 'purchase' then due.at end, case due.type when 'dismiss' then due.at end
        from interaction_due due left join item on item.id = due.item_id where due.type in ('purchase', 'dismiss')
    ) as part
    group by shopper_id, item_id;

-- What was known of an item for whom it was shown to, beside what the stages said: its age, how its price fits. Teaches rankers of lists.
alter table impression add column features jsonb not null default '{}';
