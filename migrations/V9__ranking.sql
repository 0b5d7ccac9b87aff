-- Rankers of lists, taught by what was shown and what was taken of it, are versions beside the sequence models.
alter table model_version drop constraint model_version_kind_check;
alter table model_version add constraint model_version_kind_check check (kind in ('sequence', 'ranking'));
alter table model_promotion drop constraint model_promotion_kind_check;
alter table model_promotion add constraint model_promotion_kind_check check (kind in ('sequence', 'ranking'));

-- Which lists there are, newest first.
create index impression_feed on impression (at desc) where scenario = 'feed';
