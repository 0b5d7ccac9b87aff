-- What is learned from interaction sequences: counts kept as they arrive, and versions of trained models.

-- ---------------------------------------------------------------- what is turned to after what
-- For an item, what its visitors turned to just before it. One row's truth is a function of the item's own newest visits, so it is
-- counted anew whole, whatever came late, twice or out of order, and never added to.
create table item_arrival (
    item_id       text not null,
    from_item_id  text not null,
    weight        double precision not null,  -- visits that came from there; a step further back counts 0.6 as much
    primary key (item_id, from_item_id)
);
create index item_arrival_from on item_arrival (from_item_id);

-- How many visits of an item its arrivals were counted from.
create table item_visits (
    item_id  text primary key,
    visits   integer not null
);

-- Items with interactions that have not been counted yet.
create table item_arrival_due (
    item_id  text primary key
);

-- In id order, so that two batches with the same items wait for each other and never lock crosswise.
create function note_arrivals() returns trigger language plpgsql as $$
begin
    insert into item_arrival_due select distinct item_id from added where item_id is not null order by item_id
    on conflict do nothing;
    return null;
end $$;
create trigger note_arrivals after insert on interaction
    referencing new table as added for each statement execute function note_arrivals();
insert into item_arrival_due select distinct item_id from interaction where item_id is not null;

-- ---------------------------------------------------------------- trained models
create table model_version (
    id            bigint generated always as identity primary key,
    kind          text not null check (kind in ('sequence')),
    seed          bigint not null,
    data_from     timestamptz,               -- oldest and newest interaction that was looked at
    data_to       timestamptz,
    shoppers      integer not null,
    items         integer not null,
    interactions  bigint not null,
    parameters    jsonb not null,
    metrics       jsonb not null,            -- on what was held out
    artefact      text not null,             -- file, and the hash that it is checked against when it is loaded
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    created_at    timestamptz not null default now()
);

-- Who serves, as a record of acts: the newest row of a kind is what holds.
create table model_promotion (
    id             bigint generated always as identity primary key,
    kind           text not null check (kind in ('sequence')),
    champion_id    bigint references model_version,      -- null: none serves
    challenger_id  bigint references model_version,      -- serves some shoppers beside the champion
    share          double precision not null default 0 check (share >= 0 and share <= 1),
    why            text not null,
    at             timestamptz not null default now(),
    check ((challenger_id is null) = (share = 0))
);

-- Item vectors of a version; a shopper's own is worked out from the newest interactions at each request and kept here as it was
-- when the version was trained, for finding shoppers by item.
create table model_item_vector (
    version_id  bigint not null references model_version on delete cascade,
    item_id     text not null,
    vector      halfvec not null,
    primary key (version_id, item_id)
);
create table model_shopper_vector (
    version_id  bigint not null references model_version on delete cascade,
    shopper_id  text not null,
    vector      halfvec not null,
    primary key (version_id, shopper_id)
);

-- The greatest weights of a version's solved matrix.
create table model_item_next (
    version_id    bigint not null references model_version on delete cascade,
    item_id       text not null,
    next_item_id  text not null,
    weight        real not null,
    primary key (version_id, item_id, next_item_id)
);
