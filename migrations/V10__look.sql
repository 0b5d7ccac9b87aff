-- What a message looked like and rests on: banners of emails, and the facts behind every message that leaves.

-- A picture across an email, under the hash of its bytes: it never changes, and an email that is opened late still shows it.
create table banner (
    name            text primary key check (name ~ '^[0-9a-f]{64}[.](png|jpg)$'),
    made_from       text not null,               -- the recipe, the item and its picture; of the same the newest serves
    item_id         text not null,
    facts_hash      text not null,
    model           text,                        -- that drew part of it; null: composed by code
    prompt_version  text,
    bytes           bytea not null check (length(bytes) <= 2000000),
    made_at         timestamptz not null default now()
);
create index banner_made_from on banner (made_from, made_at desc);
create index banner_oldest on banner (made_at);

-- A short hash of the facts of all items of a message as they stood when it was written.
alter table message add column facts_hash text;
alter table delivery add column facts_hash text;
