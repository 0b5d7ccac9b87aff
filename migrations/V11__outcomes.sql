-- What people do with the messages of campaigns, what texts cost to write, and which arm campaigns begin with.

-- ---------------------------------------------------------------- what a message's own links were used for
-- One row for each message, kind and item, however often: a second click is a click, not another person.
create table message_act (
    campaign_id  uuid not null,
    shopper_id   text not null,
    step         smallint not null,
    kind         text not null check (kind in ('open', 'click')),
    item_id      text not null default '',       -- of a click, what it led to
    at           timestamptz not null,
    last_at      timestamptz not null,
    times        integer not null default 1,
    primary key (campaign_id, shopper_id, step, kind, item_id)
);
create index message_act_of_shopper on message_act (shopper_id);

-- ---------------------------------------------------------------- what writing came to
-- Parts of a text that a model was asked for (a push message is one, an email has a subject and lines), and of them those that
-- passed at the first try and after a repair; the composer wrote the others.
alter table campaign_variant
    add column asked      integer not null default 0,
    add column first_try  integer not null default 0,
    add column repaired   integer not null default 0;
alter table campaign add column writing_seconds double precision;

-- ---------------------------------------------------------------- what campaigns begin with
-- An arm that won in a campaign writes the first text of later ones. Nothing is ever changed back: the newest row of a channel
-- holds, and a roll-back is a row as well; an arm of null is what the service does by itself.
create table arm_promotion (
    id           bigint generated always as identity primary key,
    channel      text not null check (channel in ('email', 'push')),
    arm          text,
    campaign_id  uuid,                           -- where it won; null for a roll-back
    promoted_by  text not null,
    at           timestamptz not null
);
create index arm_promotion_newest on arm_promotion (channel, id desc);
