-- Campaigns: what was asked for, what was planned, and one row for each message to each person, from the plan to its proof.

-- ---------------------------------------------------------------- what was asked for
create table campaign (
    id             uuid primary key,
    brief          jsonb not null,
    state          text not null default 'draft'
                   check (state in ('draft', 'planning', 'planned', 'running', 'paused', 'done', 'aborted', 'failed')),
    created_by     text not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    not_after      timestamptz,              -- nothing leaves later
    audience       jsonb,                    -- what the brief's audience came to: the reviewable filter
    planned_to     text,                     -- the audience is in the ledger up to this shopper; a killed plan goes on from here
    planner        text,                     -- who plans, and until when nobody else does
    planner_until  timestamptz,
    content_hash   text,                     -- of every text and item of the plan: what an approval is about
    approved_hash  text,
    approved_by    text,
    approved_at    timestamptz,
    launched_at    timestamptz,
    finished_at    timestamptz,
    calls          integer not null default 0,      -- answers of a model that the plan cost, refused ones too
    tokens         bigint not null default 0,
    within_budget  boolean not null default true,   -- false: the composer wrote what the budget no longer paid for
    note           text
);
create index campaign_newest on campaign (created_at desc, id);
create index campaign_active on campaign (id) where state = 'running';

-- Whom the plan takes for alike: the same channel, language and taste.
create table campaign_cluster (
    campaign_id  uuid not null references campaign on delete cascade,
    cluster      integer not null,
    channel      text not null check (channel in ('email', 'push')),
    language     text not null,
    taste        text not null,              -- a category, without case; '' for whoever has none that the plan knows
    size         bigint not null default 0,
    item_ids     text[] not null,            -- best first
    examples     text[] not null default '{}',
    primary key (campaign_id, cluster)
);

-- A text with slots, written once for a cluster and an item (of an email: for its first item).
create table campaign_variant (
    campaign_id     uuid not null references campaign on delete cascade,
    cluster         integer not null,
    item_id         text not null,
    variant         integer not null,
    arm             text not null,           -- what wrote it: a prompt's version, or the composer
    content         jsonb not null,
    checks          jsonb not null,
    attempts        integer not null,
    input_tokens    integer not null,
    output_tokens   integer not null,
    model           text,
    primary key (campaign_id, cluster, item_id, variant)
);

-- ---------------------------------------------------------------- the ledger
-- One row per (campaign, recipient, step). It is its own queue: whoever delivers takes rows that are due, with a lease in
-- next_attempt_at; 'sending' is written before the provider is called and 'sent' after, so that after a crash only rows in
-- 'sending' can have left already.
create table delivery (
    campaign_id      uuid not null,
    shopper_id       text not null,
    step             smallint not null default 1,
    channel          text not null check (channel in ('email', 'push')),
    state            text not null default 'planned' check (state in
                     ('planned', 'claimed', 'sending', 'sent', 'held', 'failed', 'dead', 'suppressed', 'expired', 'aborted', 'holdout')),
    cluster          integer not null,
    item_id          text not null,
    variant          integer,
    attempts         smallint not null default 0,
    repeats          smallint not null default 0,    -- taken again while 'sending': the only way in which a person may get it twice
    next_attempt_at  timestamptz not null,
    owner            text,
    sent_at          timestamptz,                    -- from 'sending' on
    provider_id      text,
    content_hash     text,
    consent_id       bigint,
    reason           text,
    primary key (campaign_id, shopper_id, step)
) with (fillfactor = 85);
create index delivery_due on delivery (campaign_id, next_attempt_at) where state in ('planned', 'claimed', 'sending', 'held');
-- How often a person was written to of late, whatever the campaign.
create index delivery_pressure on delivery (shopper_id, sent_at) where state in ('sending', 'sent');

-- Who is not written to on a channel whatever their consent says: addresses that bounced, complaints.
create table suppression (
    shopper_id  text not null,
    channel     text not null check (channel in ('email', 'push')),
    reason      text not null,
    at          timestamptz not null default now(),
    primary key (shopper_id, channel)
);

-- Where a person is reached. Of an email an address; of a device what its push service wants.
create table contact (
    shopper_id  text not null,
    kind        text not null check (kind in ('email', 'webpush', 'fcm', 'apns')),
    address     text not null check (length(address) between 1 and 2000),
    keys        jsonb not null default '{}',
    added_at    timestamptz not null default now(),
    gone_at     timestamptz,                         -- the service said that nobody is there any more
    primary key (shopper_id, kind, address)
);

-- ---------------------------------------------------------------- asked twice, done once
create table request_reply (
    key         text primary key check (length(key) between 1 and 200),
    body_hash   text not null,
    status      integer not null,
    reply       jsonb not null,
    created_at  timestamptz not null default now()
);

-- ---------------------------------------------------------------- when a person is written to
-- The clock of a place; one that this server does not know counts as UTC, which a feed's oddity must not turn into a failed plan.
create function wall_clock(at timestamptz, time_zone text) returns timestamp
    language plpgsql stable parallel safe as $$
begin
    return at at time zone time_zone;
exception when invalid_parameter_value then
    return at at time zone 'UTC';
end $$;

-- The first moment from a time on at which the clock of a place shows this hour; null: that time itself. A clock that skips the
-- hour shows the next one.
create function next_hour(from_at timestamptz, time_zone text, hour integer) returns timestamptz
    language plpgsql stable parallel safe as $$
declare
    there timestamp;
    wanted timestamp;
begin
    if hour is null then return from_at; end if;
    there := wall_clock(from_at, time_zone);
    if extract(hour from there) = hour then return from_at; end if;
    wanted := date_trunc('day', there) + make_interval(hours => hour);
    if wanted < there then wanted := wanted + interval '1 day'; end if;
    return wanted at time zone time_zone;
exception when invalid_parameter_value then
    return next_hour(from_at, 'UTC', hour);
end $$;

-- The hour of the day in which a person acts most, of the newest 200 acts of half a year; null for fewer than five.
create function usual_hour(person text, time_zone text, at timestamptz) returns integer
    language sql stable parallel safe
    return (with acts as (
        select extract(hour from wall_clock(interaction.at, time_zone))::integer as hour from interaction
        where interaction.shopper_id = person and interaction.at > usual_hour.at - interval '180 days' and interaction.at <= usual_hour.at
        order by interaction.at desc limit 200
    ) select hour from acts group by hour having (select count(*) from acts) >= 5 order by count(*) desc, hour limit 1);
