package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.tool.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says how items differ, the asked fact first, and names a winner only where the facts are numbers. */
final class ComparisonWords {
    private static final int MOST_ROWS = 4;
    private static final Pattern NUMBER = Pattern.compile("^(\\d+(?:[.,]\\d+)?)\\s*(.*)$");
    private static final Set<String> COMPARING = Words.set("compared");

    /** How a shopper may weigh: by a fact, less or more of which wins. */
    private static final List<Scale> SCALES = List.of(
            new Scale("price", true),
            new Scale("price", false),
            new Scale("weight", true),
            new Scale("weight", false),
            new Scale("capacity", false),
            new Scale("capacity", true),
            new Scale("power", false),
            new Scale("noise", true),
            new Scale("rating", false));

    private record Scale(String fact, boolean lessWins) {
        String theme() {
            return (lessWins ? "less-" : "more-") + fact;
        }
    }

    private final List<Item> items;
    private final List<Comparison.Row> rows;
    private final Voice voice;

    private ComparisonWords(List<Item> items, Voice voice) {
        this.items = items;
        this.rows = Comparison.of(items, List.of(), voice.now()).rows();
        this.voice = voice;
    }

    static List<String> of(List<Item> items, String question, Voice voice) {
        return new ComparisonWords(items, voice).to(question);
    }

    private List<String> to(String question) {
        List<String> sentences = new ArrayList<>();
        winner(question).ifPresent(sentences::add);
        Set<String> asked = asked(question);
        List<Comparison.Row> told = rows.stream()
                .filter(row -> FactWords.names(row.fact(), asked))
                .limit(MOST_ROWS)
                .toList();
        boolean unknown = sentences.isEmpty() && told.isEmpty() && !asked.isEmpty() && asksForOneFact(question);
        if (unknown) {
            sentences.add(voice.say("unknown-these"));
        }
        if (sentences.isEmpty() || unknown) {
            List<String> names = items.stream().map(voice::name).toList();
            sentences.add(voice.say("order", Map.of("items", voice.join("order-next", names))));
            told.forEach(row -> sentences.add(sentence(row)));
            main(told).forEach(row -> sentences.add(sentence(row)));
        }
        return sentences.stream().limit(MOST_ROWS + 2).toList();
    }

    private Set<String> asked(String question) {
        Set<String> asked = new LinkedHashSet<>(Words.telling(question));
        items.forEach(item -> {
            asked.removeAll(Words.in(item.title()));
            asked.removeAll(Words.in(item.id()));
        });
        asked.removeAll(COMPARING);
        return FactWords.asked(asked, question);
    }

    private static boolean asksForOneFact(String question) {
        return Hearing.says("one-fact", question) && !Hearing.says("difference", question);
    }

    /** Price and rating, then what differs. */
    private List<Comparison.Row> main(List<Comparison.Row> told) {
        List<Comparison.Row> main = new ArrayList<>();
        rows.stream()
                .filter(row -> Set.of("price", "rating").contains(row.fact()))
                .forEach(main::add);
        rows.stream()
                .filter(row -> !Set.of("price", "rating", "availability").contains(row.fact()))
                .filter(row -> row.values().stream().distinct().count() > 1
                        && row.values().stream().allMatch(Optional::isPresent)
                        && isReadable(row))
                .limit(2)
                .forEach(main::add);
        main.removeAll(told);
        return main;
    }

    private boolean isReadable(Comparison.Row row) {
        return items.stream()
                .allMatch(item -> voice.reads(item)
                        || ItemWords.isNumber(item.attributes().getOrDefault(row.fact(), "")));
    }

    /** By the scale that the question names first. */
    private Optional<String> winner(String question) {
        return SCALES.stream()
                .filter(scale -> Hearing.says(scale.theme(), question))
                .min(Comparator.comparingInt(scale -> firstAt(scale, question)))
                .flatMap(scale -> rows.stream()
                        .filter(row -> FactWords.names(row.fact(), Set.of(scale.fact())))
                        .findFirst()
                        .flatMap(row -> winner(row, scale)));
    }

    private static int firstAt(Scale scale, String question) {
        Matcher said = Hearing.anywhere(scale.theme()).matcher(question);
        return said.find() ? said.start() : Integer.MAX_VALUE;
    }

    private Optional<String> winner(Comparison.Row row, Scale scale) {
        List<BigDecimal> numbers = new ArrayList<>();
        Set<String> units = new LinkedHashSet<>();
        for (Optional<String> value : row.values()) {
            Matcher number = NUMBER.matcher(value.orElse(""));
            if (!number.matches()) {
                return Optional.empty();
            }
            numbers.add(new BigDecimal(number.group(1).replace(',', '.')));
            units.add(row.fact().equals("rating") ? "" : number.group(2));
        }
        BigDecimal best = scale.lessWins()
                ? numbers.stream().min(BigDecimal::compareTo).orElseThrow()
                : numbers.stream().max(BigDecimal::compareTo).orElseThrow();
        long winners =
                numbers.stream().filter(each -> each.compareTo(best) == 0).count();
        if (units.size() > 1 || winners > 1) {
            return Optional.empty();
        }
        int index = numbers.indexOf(best);
        List<String> others = new ArrayList<>();
        for (int each = 0; each < items.size(); each++) {
            if (each != index) {
                others.add(voice.say("other", Map.of("value", value(row, each), "name", voice.name(items.get(each)))));
            }
        }
        return Optional.of(voice.say(
                "winner-" + scale.theme(),
                Map.of(
                        "name", voice.name(items.get(index)),
                        "value", value(row, index),
                        "others", voice.join("others-next", others))));
    }

    /** {@code Colour: black; white.} in the order of the items. */
    private String sentence(Comparison.Row row) {
        List<String> values = new ArrayList<>();
        for (int each = 0; each < items.size(); each++) {
            values.add(row.values().get(each).isPresent() ? value(row, each) : voice.say("not-known"));
        }
        return voice.say(
                "row",
                Map.of(
                        "Fact", Voice.capital(voice.factName(row.fact()), voice.locale()),
                        "values", voice.join("row-next", values)));
    }

    private String value(Comparison.Row row, int column) {
        Item item = items.get(column);
        String written = row.values().get(column).orElse("");
        if (row.fact().equals("price") && item.price() != null) {
            return voice.money(item.price());
        }
        if (row.fact().equals("rating")) {
            return voice.rating(written).orElse(written);
        }
        if (row.fact().equals("availability")) {
            String words = written.replace('_', ' ');
            return voice.ifKnown("value-" + words).orElse(words);
        }
        Object value = item.attributes().get(row.fact());
        return value == null ? written : voice.factValue(row.fact(), value);
    }
}
