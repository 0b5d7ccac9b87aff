-- What a shopper bought and dismissed beside how things of its kind are used up. Settled: not to come back now; a refill is bought a little
-- before the last of it is gone. Overdue: how many times its usual life it was bought ago, where it is used up and not long forgotten.
create view shopper_habit as
    select own.shopper_id, own.item_id, own.purchased_at, habit.repeat_days,
        not (coalesce(habit.consumable, false)
            and greatest(own.purchased_at, own.dismissed_at) + habit.repeat_days * interval '0.9 day' <= now()) as settled,
        case when habit.consumable and own.purchased_at is not null
                and (own.dismissed_at is null or own.dismissed_at < own.purchased_at)
                and own.purchased_at + habit.repeat_days * interval '0.9 day' <= now()
                and own.purchased_at + habit.repeat_days * interval '4 days' > now()
            then extract(epoch from now() - own.purchased_at) / habit.repeat_days end as overdue
    from shopper_settlement own left join category_habit habit on habit.category = own.category;

-- Every list that is shown writes its rows into every index. Lists are read again all at once (the training's), by their shopper (what is told
-- and erased of one), and, only where something was sent, by what they were shown in.
drop index impression_feed;
drop index impression_by_source;
create index impression_of_message on impression (source) where scenario in ('push', 'email');
