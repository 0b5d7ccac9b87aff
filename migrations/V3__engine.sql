-- What re-ranking and long memory lean on: rules, habits, what a shopper did item by item, interests, preferences, trends.

-- ---------------------------------------------------------------- filters
-- What an attribute may be called.
create function attribute_names(attribute text) returns text[]
    language sql immutable parallel safe
    return case attribute when 'size' then '{size,size_eu,size_uk,size_us,sizes}'::text[] else array[attribute] end;

-- Whether an item says of an attribute something other than what is wanted. Sizes of other kinds are no contradiction: who wears
-- size 42 may read a notebook of size A5; and a range that holds the wanted number fits.
create function states_other(attributes jsonb, attribute text, wanted text) returns boolean
    language sql immutable parallel safe
    return exists (
        select from jsonb_each(attributes) as held (name, value),
            lateral (select array(select jsonb_array_elements_text(case jsonb_typeof(held.value) when 'array' then held.value
                else jsonb_build_array(held.value) end)) as texts) as said
        where held.name = any (attribute_names(attribute))
            and not wanted = any (said.texts)
            and (attribute <> 'size'
                or wanted ~ '^[0-9]' and said.texts[1] ~ '^[0-9]+([.,][0-9]+)?( ?[-–/] ?[0-9]+([.,][0-9]+)?)?$'
                or wanted !~ '^[0-9]' and said.texts[1] ~ '^([0-9]?x*[sml])$')
            and not exists (
                select from unnest(said.texts) as text,
                    lateral regexp_match(text, '^([0-9]+)[.,0-9]* ?[-–/] ?([0-9]+)') as bounds
                where wanted ~ '^[0-9]{1,6}$' and bounds[1]::numeric <= wanted::numeric and wanted::numeric <= bounds[2]::numeric));

-- ---------------------------------------------------------------- rules
-- What the shop wants shown, whatever the ranking says.
create table rule (
    id           text primary key check (length(id) between 1 and 100),
    action       text not null check (action in ('pin', 'boost', 'bury', 'hide')),
    filter       jsonb not null,                      -- the items it is about
    query        text,                                -- null: for any need
    query_words  text[] not null default '{}',        -- a query must hold all of them
    scenario     text check (scenario in ('search', 'feed', 'video', 'livestream', 'chat', 'push', 'email')),
    position     integer check (position between 1 and 100),
    factor       double precision check (factor > 0),
    note         text,
    valid_from   timestamptz not null default '-infinity',
    valid_to     timestamptz not null default 'infinity',
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    check (valid_from < valid_to)
);
create index rule_valid on rule (valid_to);

-- How a category is bought: what is used up comes back after a while, what lasts does not. Counted in the background.
create table category_habit (
    category       text primary key,       -- the narrowest name of a path, without case
    buyers         integer not null,
    repeat_buyers  integer not null,
    repeat_days    double precision not null,
    consumable     boolean not null
);

-- ---------------------------------------------------------------- impressions
alter table impression add column propensity double precision check (propensity > 0 and propensity <= 1);
alter table impression add column policy text;

-- ---------------------------------------------------------------- what a shopper did, item by item
-- Written with the interactions themselves. However long a sequence grows, what it says of an item, a category or a meaning is
-- found by index. Sessions without a shopper are in it under 'session:' and their id.
create table shopper_item (
    shopper_id     text not null,
    item_id        text not null,
    acts           integer not null,
    weight         double precision not null,
    first_at       timestamptz not null,
    last_at        timestamptz not null,
    purchased_at   timestamptz,            -- newest purchase
    purchases      integer not null default 0,
    dismissed_at   timestamptz,            -- newest dismissal
    category       text,                   -- the narrowest, without case; null until the item is known
    cell           smallint,               -- where in the space of meanings; null until it is known
    primary key (shopper_id, item_id)
);
create index shopper_item_category on shopper_item (shopper_id, category, last_at desc);
create index shopper_item_cell on shopper_item (shopper_id, cell, last_at desc);
create index shopper_item_recent on shopper_item (shopper_id, last_at desc);
create index shopper_item_settled on shopper_item (shopper_id) where purchased_at is not null or dismissed_at is not null;
create index shopper_item_unplaced on shopper_item (item_id) where cell is null or category is null;

-- The space of meanings cut into cells around items that stand for their surroundings; made when there are items enough.
create table meaning_cell (
    cell    smallint primary key,
    centre  halfvec(384) not null,
    items   bigint not null               -- how many items there were when it was made
);
create table item_cell (
    item_id    text primary key references item on delete cascade,
    text_hash  text not null,             -- of the item's text that was placed: a new text is a new place
    cell       smallint                   -- null while there are no cells
);

insert into shopper_item (shopper_id, item_id, acts, weight, first_at, last_at, purchased_at, purchases, dismissed_at, category)
select shopper_id, item_id, count(*), sum(interaction_weight(type, value)), min(at), max(at),
    max(at) filter (where type = 'purchase'), count(*) filter (where type = 'purchase'), max(at) filter (where type = 'dismiss'),
    (select item.category_key[cardinality(item.category_key)] from item where item.id = item_id)
from interaction where item_id is not null group by shopper_id, item_id;

-- ---------------------------------------------------------------- interests
-- Long-term taste: clusters of what a shopper turned to, each told by the item in its middle.
create table interest (
    shopper_id   text not null,
    position     integer not null,         -- 0 is the most important
    medoid_id    text not null,
    importance   double precision not null,
    items        integer not null,
    item_ids     text[] not null,          -- the weightiest of them
    category     text,
    last_at      timestamptz not null,
    primary key (shopper_id, position)
);
create table interest_state (
    shopper_id   text primary key,
    acts         bigint not null,          -- of the shopper, when the interests were made
    newest_at    timestamptz not null,
    made_at      timestamptz not null
);

-- ---------------------------------------------------------------- preferences
-- What a shopper said outright. It can be read, corrected and deleted by the shopper; what a turn said is told with it.
create table preference (
    id               uuid primary key,
    shopper_id       text not null,
    kind             text not null check (kind in ('like', 'dislike', 'limit')),
    subject          text not null,        -- leather, size
    value            text,                 -- of a limit: 42
    source           text not null check (source in ('turn', 'shopper')),
    conversation_id  text,
    turn_id          uuid,
    quote            text,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now()
);
create unique index preference_subject on preference (shopper_id, lower(subject));

-- ---------------------------------------------------------------- trends
-- Interactions against what was usual, per segment: 'all', 'language:de', and the part of the day, 'day:evening'.
create table trend (
    kind      text not null check (kind in ('items', 'categories', 'queries')),
    segment   text not null,
    key       text not null,
    score     double precision not null,   -- how far above what was usual, in standard deviations
    now       bigint not null,             -- interactions in the newest days
    before    bigint not null,             -- in as many days before those
    weight    double precision not null,   -- decayed
    primary key (kind, segment, key)
);
create index trend_score on trend (kind, segment, score desc, key);
create index trend_weight on trend (kind, segment, weight desc, key);

-- The language of a locale: what segments are cut by.
create function language_of(locale text) returns text
    language sql immutable parallel safe
    return lower(split_part(replace(coalesce(nullif(locale, ''), 'en'), '_', '-'), '-', 1));

-- The part of the day at a place; an unknown zone counts as UTC.
create function day_part(at timestamptz, time_zone text) returns text
    language sql stable parallel safe
    return case when extract(hour from at at time zone coalesce(time_zone, 'UTC')) between 5 and 10 then 'morning'
        when extract(hour from at at time zone coalesce(time_zone, 'UTC')) between 11 and 16 then 'afternoon'
        when extract(hour from at at time zone coalesce(time_zone, 'UTC')) between 17 and 22 then 'evening'
        else 'night' end;

-- ---------------------------------------------------------------- answers
-- A list as it was answered, so that asking again gives the same and the next page goes on where it ended. Not worth a write-ahead
-- log: after a crash the caller asks anew.
create unlogged table answer (
    key           text not null,
    visitor       text not null,
    request_hash  text not null,
    entries       jsonb not null,
    stages        text[] not null,
    fallback      text,
    made_at       timestamptz not null default now(),
    primary key (visitor, key)
);
create index answer_age on answer (made_at);
