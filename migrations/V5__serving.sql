-- How a process that keeps a part of the store in its memory learns that it has changed.

-- The newest change of an item, or of a whole small table (key ''), told by the number of its transaction: who remembers the oldest
-- transaction that was under way at the last look misses nothing, however late that one commits.
create table store_change (
    what        text not null,
    key         text not null,
    changed_in  xid8 not null,
    primary key (what, key)
);
create index store_change_in on store_change (changed_in);

-- In id order, so that two writers of the same items wait for each other and never lock crosswise.
create function note_items() returns trigger language plpgsql as $$
begin
    insert into store_change select 'item', id, pg_current_xact_id() from changed order by id
    on conflict (what, key) do update set changed_in = excluded.changed_in;
    return null;
end $$;
create trigger note_added_items after insert on item
    referencing new table as changed for each statement execute function note_items();
create trigger note_changed_items after update on item
    referencing new table as changed for each statement execute function note_items();
create trigger note_deleted_items after delete on item
    referencing old table as changed for each statement execute function note_items();

create function note_table() returns trigger language plpgsql as $$
begin
    insert into store_change values (tg_argv[0], '', pg_current_xact_id())
    on conflict (what, key) do update set changed_in = excluded.changed_in;
    return null;
end $$;
create trigger note_emptied_items after truncate on item for each statement execute function note_table('item');
create trigger note_popularity after insert or update or delete or truncate on item_popularity
    for each statement execute function note_table('popularity');
create trigger note_rules after insert or update or delete or truncate on rule
    for each statement execute function note_table('rule');
create trigger note_trends after insert or update or delete or truncate on trend
    for each statement execute function note_table('trend');

create function note_arrivals_counted() returns trigger language plpgsql as $$
begin
    insert into store_change select 'arrival', item_id, pg_current_xact_id() from changed order by item_id
    on conflict (what, key) do update set changed_in = excluded.changed_in;
    return null;
end $$;
create trigger note_new_arrivals after insert on item_visits
    referencing new table as changed for each statement execute function note_arrivals_counted();
create trigger note_changed_arrivals after update on item_visits
    referencing new table as changed for each statement execute function note_arrivals_counted();
create trigger note_emptied_arrivals after truncate on item_visits
    for each statement execute function note_table('arrival');
