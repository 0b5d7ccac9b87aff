-- What an item is found by, anew: its categories and the values of its attributes beside its texts, and measures in one form.

-- The values of an item's attributes as one text; of what is true or false the name where it is true: "wireless". Numbers without a
-- name say nothing, and long texts are no values.
create function attribute_words(attributes jsonb) returns text
    language sql immutable parallel safe
    return (select string_agg(word, ' , ')
        from (
            select case jsonb_typeof(value)
                when 'string' then value #>> '{}'
                when 'boolean' then case when value::boolean then replace(name, '_', ' ') end
                when 'array' then (select string_agg(entry, ' , ') from jsonb_array_elements_text(value) as list (entry))
                end as word
            from jsonb_each(attributes) as attribute (name, value)) as words
        where length(word) between 1 and 200);

-- A number with its unit. "in" and "m" are units right behind the number alone: "2 in 1" is no length.
create function measure_pattern() returns text
    language sql immutable parallel safe
    return '(?<![0-9a-z.,])([0-9]{1,7}(?:[.,][0-9]{1,3})?)(?:[ -]?(["″”]|inch(?:es)?|zoll|[kmgt]b|mm|cm|kg|g|ml|cl|l|lit(?:er|re)s?'
        || '|oz|lbs?|w|watts?|kw|v|volts?|mah|hz|[kmg]hz|mp|dpi|rpm|lumens?|lm)|(in|m))(?![[:alnum:]])';

-- Measures of a text, one way of writing each: 15", 15in, 15-inch and 15 inches are all 15inch, 1 TB is 1000gb. Each kind of measure
-- has one unit that the others are turned into.
create function measures(text text) returns text[]
    language sql immutable parallel safe
    return case when text ~ '[0-9]' then (
        select array_agg(trim_scale(replace(found[1], ',', '.')::numeric * unit.factor)::text || unit.base)
        from regexp_matches(lower(text), measure_pattern(), 'g') as found
            join (values ('"', 'inch', 1), ('″', 'inch', 1), ('”', 'inch', 1), ('inch', 'inch', 1), ('inches', 'inch', 1),
                    ('in', 'inch', 1), ('zoll', 'inch', 1), ('kb', 'kb', 1), ('mb', 'mb', 1), ('gb', 'gb', 1), ('tb', 'gb', 1000),
                    ('mm', 'mm', 1), ('cm', 'mm', 10), ('m', 'mm', 1000), ('g', 'g', 1), ('kg', 'g', 1000), ('ml', 'ml', 1),
                    ('cl', 'ml', 10), ('l', 'ml', 1000), ('liter', 'ml', 1000), ('liters', 'ml', 1000), ('litre', 'ml', 1000),
                    ('litres', 'ml', 1000), ('oz', 'oz', 1), ('lb', 'lb', 1), ('lbs', 'lb', 1), ('w', 'w', 1), ('watt', 'w', 1),
                    ('watts', 'w', 1), ('kw', 'w', 1000), ('v', 'v', 1), ('volt', 'v', 1), ('volts', 'v', 1), ('mah', 'mah', 1),
                    ('hz', 'hz', 1), ('khz', 'hz', 1000), ('mhz', 'mhz', 1), ('ghz', 'mhz', 1000), ('mp', 'mp', 1),
                    ('dpi', 'dpi', 1), ('rpm', 'rpm', 1), ('lumen', 'lm', 1), ('lumens', 'lm', 1), ('lm', 'lm', 1))
                as unit (name, base, factor) on unit.name = coalesce(found[2], found[3])) end;

-- A query's text without the units of its measures, which measures() tells.
create function without_units(text text) returns text
    language sql immutable parallel safe
    return regexp_replace(lower(text), measure_pattern(), '\1 ', 'g');

-- The words of one field: those of its language, and its measures.
create function field_words(language text, text text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector(search_config(language), search_text(text))
        || coalesce((select string_agg(quote_literal(measure) || ':' || place, ' ')::tsvector
            from unnest(measures(text)) with ordinality as found (measure, place)), '');

-- Names of a path as one text.
create function one_text(names text[]) returns text
    language sql immutable parallel safe
    return (select coalesce(string_agg(name, ' , '), '') from unnest(names) as name);

-- How many places the words of an item's texts take. A long table of attributes makes no long text.
create function text_length(language text, title text, brand text, description text, body text) returns integer
    language sql immutable parallel safe
    return word_count(to_tsvector(search_config(language), search_text(
        title || ' , ' || coalesce(brand, '') || ' , ' || description || ' , ' || left(body, 20000))));

drop index if exists item_embedding; -- the rewrite below would build it again item by item; the service makes it when it is due
alter table item drop column search, drop column search_length;
drop function search_words(text, text, text, text, text);

-- What the lexical index holds of an item, told apart by weight: title; brand and category; description and the beginning of a body;
-- values of attributes.
create function search_words(
    language text, title text, brand text, category text[], description text, body text, attributes jsonb) returns tsvector
    language sql immutable parallel safe
    return setweight(field_words(language, title), 'A')
        || setweight(field_words(language, coalesce(brand, '') || ' , ' || one_text(category)), 'B')
        || setweight(field_words(language, description), 'C')
        || setweight(field_words(language, left(body, 20000)), 'C')
        || setweight(field_words(language, coalesce(attribute_words(attributes), '')), 'D');

alter table item
    add column search tsvector generated always as
        (search_words(language, title, brand, category, description, body, attributes)) stored,
    add column search_length integer generated always as (text_length(language, title, brand, description, body)) stored;
create index item_search on item using gin (search);
update search_corpus set writes = -1; -- the words are counted anew
