-- The key of an interaction is written when it leaves where it waits. Until then it is unique there, in an index that is as small as the
-- queue is short: of the large index of all keys a sender waits only for a look, and looks are cheaper than entries.

-- Who was added before this has a key already, which says when.
alter table interaction_due add added_at timestamptz not null default '-infinity';
alter table interaction_due alter added_at set default now();
create unique index interaction_due_id on interaction_due (id);

-- Whoever takes interactions out, to settle or to erase them, leaves their keys: a stream that is read again brings nothing back.
create function keep_keys() returns trigger language plpgsql as $$
begin
    insert into interaction_key (id, added_at) select id, added_at from gone order by id on conflict do nothing;
    return null;
end $$;
create trigger keep_keys after delete on interaction_due
    referencing old table as gone for each statement execute function keep_keys();

-- Takes in a batch, its arrays in the order of ids and no id twice, and answers with the ids that were there already. Rows first, then the
-- look at the keys: whoever takes a row of the same id out meanwhile is waited for by the unique index, and the look, a statement of its own
-- and so with a snapshot of its own, sees the key that was left.
create or replace function take_interactions(ids text[], shopper_ids text[], item_ids text[], types text[], ats timestamptz[],
    scenarios text[], vals double precision[], queries text[]) returns setof text language plpgsql
    -- a plan made while there were few keys must not read all of them when there are many
    set enable_seqscan = off as $$
begin
    -- Mostly all are new, and nothing is asked before they are added.
    insert into interaction_due (id, shopper_id, item_id, type, at, scenario, value, query)
    select unnest(ids), unnest(shopper_ids), unnest(item_ids), unnest(types), unnest(ats), unnest(scenarios), unnest(vals), unnest(queries);
    if exists (select from interaction_key where id = any (ids)) then
        raise unique_violation;
    end if;
exception when unique_violation then
    return query select take_new_interactions(ids, shopper_ids, item_ids, types, ats, scenarios, vals, queries);
end $$;

-- The same where some are not new. Planned for the batch at hand: a plan for any would join a thousand with a thousand one by one.
create or replace function take_new_interactions(ids text[], shopper_ids text[], item_ids text[], types text[], ats timestamptz[],
    scenarios text[], vals double precision[], queries text[]) returns setof text language plpgsql
    set plan_cache_mode = force_custom_plan as $$
declare
    added text[];
    moved text[];
begin
    with given as (
        select * from unnest(ids, shopper_ids, item_ids, types, ats, scenarios, vals, queries)
            as given (id, shopper_id, item_id, type, at, scenario, value, query)
    ), fresh as (
        insert into interaction_due as stored (id, shopper_id, item_id, type, at, scenario, value, query)
        select given.id, given.shopper_id, given.item_id, given.type, given.at, given.scenario, given.value, given.query
        from given where not exists (select from interaction_key as stored where stored.id = given.id)
        order by given.id
        on conflict (id) do nothing returning stored.id
    )
    select array_agg(id) into added from fresh;
    -- As above: what was taken out while we waited for it has a key that could not be seen before.
    with gone as (
        delete from interaction_due using interaction_key as stored
        where interaction_due.id = any (added) and stored.id = interaction_due.id returning stored.id
    )
    select array_agg(id) into moved from gone;
    return query select given.id from unnest(ids) as given (id)
        where not exists (select from unnest(added) as fresh (id) where fresh.id = given.id)
            or exists (select from unnest(moved) as gone (id) where gone.id = given.id);
end $$;

-- A sum that grows stays where it is: nothing that grows with it is in an index, and pages keep room for its next version. In the order of
-- time what lies in a cell or a category, or all, is sorted when it is asked for.
drop index shopper_item_category;
drop index shopper_item_cell;
drop index shopper_item_recent;
create index shopper_item_category on shopper_item (shopper_id, category);
create index shopper_item_cell on shopper_item (shopper_id, cell);
alter table shopper_item set (fillfactor = 85);
