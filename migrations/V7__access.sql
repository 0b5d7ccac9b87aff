-- Who may call, what models were asked for, which prompts there were.

-- A key is kept as its hash only; it is shown once, when it is made.
create table api_key (
    id          text primary key check (id ~ '^[a-z0-9]{8,32}$'),
    label       text not null,
    hash        bytea not null unique,           -- SHA-256 of the key
    scopes      text[] not null check (cardinality(scopes) > 0),
    created_at  timestamptz not null default now(),
    revoked_at  timestamptz
);

-- Calls of models: no words, only what they were for, what they cost and how they ended.
create table model_call (
    id              uuid primary key,
    at              timestamptz not null,
    use             text not null,
    agent           text not null,
    endpoint        text not null,
    model           text not null,
    prompt_version  text,
    outcome         text not null,
    input_tokens    integer not null,
    output_tokens   integer not null,
    milliseconds    bigint not null,
    cost            double precision not null,
    api_key         text,
    shopper_id      text,
    campaign_id     text
);
create index model_call_newest on model_call (at desc);
create index model_call_by_shopper on model_call (shopper_id) where shopper_id is not null;
create index model_call_by_campaign on model_call (campaign_id) where campaign_id is not null;

-- Every prompt that ever was in use, so that what it made can be explained.
create table prompt_version (
    agent       text not null,
    version     text not null,
    files       jsonb not null,
    first_used  timestamptz not null default now(),
    primary key (agent, version)
);

-- That somebody's data were erased, when and how much, and of whom only a hash: proof without the person.
create table erasure (
    id           bigint generated always as identity primary key,
    person_hash  text not null,
    rows_erased  bigint not null,
    at           timestamptz not null default now()
);
