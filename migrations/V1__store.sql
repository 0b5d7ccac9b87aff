-- The whole store: items and how to find them, shoppers and what they allow, what they did, what was said and shown.
create extension if not exists vector;
create extension if not exists pg_trgm;

-- ---------------------------------------------------------------- items
-- The text-search configuration of an item's language. Immutable, so that a generated column may use it.
create function search_config(language text) returns regconfig
    language sql immutable parallel safe
    return case left(language, 2)
        when 'en' then 'english'::regconfig when 'de' then 'german'::regconfig when 'fr' then 'french'::regconfig
        when 'es' then 'spanish'::regconfig when 'pt' then 'portuguese'::regconfig when 'it' then 'italian'::regconfig
        when 'nl' then 'dutch'::regconfig when 'sv' then 'swedish'::regconfig when 'da' then 'danish'::regconfig
        else 'simple'::regconfig end;

-- Text as the lexical index reads it: slashes and underscores part words, where the parser alone would see a file's name.
create function search_text(text text) returns text
    language sql immutable parallel safe
    return translate(text, '/\_|', '    ');

-- What the lexical index holds of an item: title, brand, description and the beginning of a body, told apart by weight.
create function search_words(language text, title text, brand text, description text, body text) returns tsvector
    language sql immutable parallel safe
    return setweight(to_tsvector(search_config(language), search_text(title)), 'A')
        || setweight(to_tsvector(search_config(language), search_text(coalesce(brand, ''))), 'B')
        || setweight(to_tsvector(search_config(language), search_text(description)), 'C')
        || setweight(to_tsvector(search_config(language), search_text(left(body, 20000))), 'D');

-- How many places the words of a text take; length() counts a word once however often it occurs.
create function word_count(words tsvector) returns integer
    language sql immutable parallel safe
    return (select coalesce(sum(cardinality(positions)), 0) from unnest(words));

-- Names as filters compare them: without case. Immutable, for generated columns.
create function without_case(names text[]) returns text[]
    language sql immutable parallel safe
    return array(select lower(name) from unnest(names) name);

create table item (
    id            text primary key check (length(id) between 1 and 200),
    kind          text not null check (kind in ('product', 'video', 'livestream', 'article')),
    title         text not null,
    description   text not null default '',
    body          text not null default '',           -- transcript or article text
    brand         text,
    category      text[] not null default '{}',        -- path, widest first
    price         numeric check (price >= 0),       -- no fixed scale: some currencies have none, some three digits
    currency      text check (currency ~ '^[A-Z]{3}$'),
    availability  text not null default 'in_stock' check (availability in ('in_stock', 'out_of_stock', 'preorder', 'backorder')),
    stock         integer check (stock >= 0),
    link          text,
    image         text,
    language      text not null default 'en',
    attributes    jsonb not null default '{}',
    mentions      text[] not null default '{}',        -- ids of the items that a video, livestream or article speaks of
    visible_from  timestamptz,
    visible_to    timestamptz,
    content_hash  text not null,                       -- of what the embedding and the facts are made from
    text_hash     text not null,                       -- of what the embedding alone is made from
    embedding     halfvec(384),
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    search          tsvector generated always as (search_words(language, title, brand, description, body)) stored,
    search_length   integer generated always as (word_count(search_words(language, title, brand, description, body))) stored,
    category_key    text[] generated always as (without_case(category)) stored,
    attributes_key  jsonb generated always as (lower(attributes::text)::jsonb) stored,
    check ((price is null) = (currency is null))
);
-- The index of the embeddings is not here: a few thousand items are searched exactly and faster without it, and a first load is
-- cheaper to index once it is in. The service makes it when it pays (PgVectorIndexStore).
create index item_search on item using gin (search);
create index item_category on item using gin (category_key);
create index item_brand on item (lower(brand));
create index item_language on item (language);
create index item_recent on item (created_at desc, id);

-- How many items hold a word, refreshed in the background: what makes a rare word count for more, and where the right spelling of a
-- misspelt one is found. A word that is not in it (yet) is counted in the index when it is asked for.
create table search_term (
    lexeme  text primary key,
    items   integer not null
);
create index search_term_trigrams on search_term using gin (lexeme gin_trgm_ops);

-- One row: what search_term was counted from.
create table search_corpus (
    only_row     boolean primary key default true check (only_row),
    items        bigint not null,
    mean_length  double precision not null,  -- words of an item
    writes       bigint not null             -- the item table's count of written rows at that time
);

-- Decayed count of interactions, refreshed in the background. Apart from the item, because a new count in the item's own row
-- would be a new entry in every index of it, the vector's too.
create table item_popularity (
    item_id  text primary key references item on delete cascade,
    score    double precision not null
);
create index item_popular on item_popularity (score desc, item_id);

-- Typed facts with validity times: what a text may claim beside the item's own columns.
create table item_fact (
    item_id     text not null references item on delete cascade,
    name        text not null,
    value       text not null,
    unit        text,
    valid_from  timestamptz not null default '-infinity',
    valid_to    timestamptz not null default 'infinity',
    primary key (item_id, name, valid_from)
);

-- ---------------------------------------------------------------- shoppers
create table shopper (
    id            text primary key check (length(id) between 1 and 200),
    display_name  text,
    locale        text not null default 'en',
    time_zone     text not null default 'UTC',
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now()     -- of the shopper or of a consent
);

-- Consent is a record of acts, never overwritten: the newest row per channel says what is allowed today.
create table consent (
    id               bigint generated always as identity primary key,
    shopper_id       text not null references shopper on delete cascade,
    channel          text not null check (channel in ('email', 'push')),
    granted          boolean not null,
    at               timestamptz not null,
    wording_version  text not null,
    source           text not null,
    unique (shopper_id, channel, at)
);

-- ---------------------------------------------------------------- interactions
-- Keys stand apart because a unique key on a partitioned table must hold the partition column, and a replay may carry another time.
create table interaction_key (
    id        text primary key check (length(id) between 1 and 200),
    added_at  timestamptz not null default now()
);

create table interaction (
    id          text not null,
    shopper_id  text not null,
    item_id     text,
    type        text not null check (type in ('view', 'click', 'cart', 'purchase', 'rating', 'dismiss', 'watch', 'search')),
    at          timestamptz not null,
    scenario    text not null check (scenario in ('search', 'feed', 'video', 'livestream', 'chat', 'push', 'email')),
    value       double precision,
    query       text
) partition by range (at);
create index interaction_by_shopper on interaction (shopper_id, at desc);
create index interaction_by_item on interaction (item_id, at desc);
create table interaction_other partition of interaction default;

-- How much an interaction says for its item (a dismissal and a poor rating speak against it).
create function interaction_weight(type text, value double precision) returns double precision
    language sql immutable parallel safe
    return case type
        when 'view' then 1 when 'watch' then 1 when 'click' then 2 when 'cart' then 4 when 'purchase' then 8
        when 'rating' then 2 * (greatest(0, least(5, coalesce(value, 3))) - 2.5) when 'dismiss' then -3
        else 0 end;

-- Makes the partition of a month when its first interaction comes.
create function ensure_interaction_partition(month date) returns void language plpgsql as $$
declare
    first date := date_trunc('month', month);
    name  text := 'interaction_' || to_char(first, 'YYYY_MM');
begin
    if to_regclass(name) is null then
        perform pg_advisory_xact_lock(hashtext(name));
        -- Asked of the table itself: to_regclass answers from this session's cache, which a wait does not refresh.
        if not exists (select from pg_class where relname = name) then
            -- Months of UTC, whatever time zone the session has: two sessions must never cut months differently.
            execute format('create table %I partition of interaction for values from (%L) to (%L)',
                name, first || ' 00:00+00', (first + interval '1 month')::date || ' 00:00+00');
        end if;
    end if;
end $$;

-- ---------------------------------------------------------------- conversations
create table conversation (
    id          text primary key check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
    shopper_id  text,
    created_at  timestamptz not null default now()
);

create table turn (
    id               uuid primary key,
    conversation_id  text not null references conversation on delete cascade,
    position         integer not null,
    message          text not null,
    reply            text not null,
    item_ids         text[] not null default '{}',
    composed         boolean not null,
    model            text,
    prompt_version   text,
    at               timestamptz not null default now(),
    unique (conversation_id, position)
);

-- ---------------------------------------------------------------- what was made and shown
-- Push and email content as it was returned, with what made it.
create table message (
    id              uuid primary key,
    channel         text not null check (channel in ('push', 'email')),
    shopper_id      text not null,
    locale          text not null,
    content         jsonb not null,
    evidence        jsonb not null,
    composed        boolean not null,
    model           text,
    prompt_version  text,
    consent_id      bigint not null,           -- the act of consent that allowed it; kept as proof even when the shopper's record changes
    at              timestamptz not null default now()
);
create index message_by_shopper on message (shopper_id, at desc);

-- Keys that the service made for itself, so that what it signed before a restart is still good after it.
create table signing_key (
    name        text primary key,
    key         bytea not null,
    created_at  timestamptz not null default now()
);

create table impression (
    id              uuid primary key,
    shopper_id      text,
    item_id         text not null,
    scenario        text not null,
    position        integer not null,
    source          text not null,             -- turn or message id
    stages          jsonb not null,
    model           text,
    prompt_version  text,
    at              timestamptz not null default now()
);
create index impression_by_shopper on impression (shopper_id, at desc);
create index impression_by_source on impression (source);

-- ---------------------------------------------------------------- imports
-- A job's progress is committed with the rows it counts, so a killed import goes on where it was.
create table import_job (
    id            uuid primary key,
    kind          text not null check (kind in ('items', 'interactions', 'shoppers')),
    file          text not null,
    format        text not null,
    mapping       jsonb,
    state         text not null check (state in ('running', 'done', 'failed')),
    lines_done    bigint not null default 0,
    bytes_done    bigint not null default 0,
    bytes_total   bigint not null,
    accepted      bigint not null default 0,
    unchanged     bigint not null default 0,
    rejected      bigint not null default 0,
    reject_file   text,
    error         text,
    started_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    finished_at   timestamptz
);
