package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.tool.Comparison;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says how items differ, the asked fact first, and names a winner only where the facts are numbers. */
final class ComparisonWords {
    private static final int MOST_ROWS = 4;
    private static final Pattern NUMBER = Pattern.compile("^(\\d+(?:[.,]\\d+)?)\\s*(.*)$");

    /** The word a shopper weighs by: the fact it means and whether less of it wins. */
    private record Scale(String fact, boolean lessWins, String winner) {}

    private static final Map<String, Scale> SCALES = Map.ofEntries(
            Map.entry("cheaper", new Scale("price", true, "cheaper")),
            Map.entry("cheapest", new Scale("price", true, "cheapest")),
            Map.entry("lighter", new Scale("weight", true, "lighter")),
            Map.entry("lightest", new Scale("weight", true, "lightest")),
            Map.entry("heavier", new Scale("weight", false, "heavier")),
            Map.entry("bigger", new Scale("capacity", false, "bigger")),
            Map.entry("larger", new Scale("capacity", false, "larger")),
            Map.entry("smaller", new Scale("capacity", true, "smaller")),
            Map.entry("power", new Scale("power", false, "more powerful")),
            Map.entry("stronger", new Scale("power", false, "stronger")),
            Map.entry("quieter", new Scale("noise", true, "quieter")),
            Map.entry("rated", new Scale("rating", false, "better rated")));

    private ComparisonWords() {}

    static List<String> of(List<Item> items, String question, Instant now) {
        List<Comparison.Row> rows = Comparison.of(items, List.of(), now).rows();
        List<String> sentences = new ArrayList<>();
        winner(items, rows, question).ifPresent(sentences::add);
        Set<String> asked = asked(items, question);
        List<Comparison.Row> told = rows.stream()
                .filter(row -> FactAnswer.names(row.fact(), asked))
                .limit(MOST_ROWS)
                .toList();
        boolean unknown = sentences.isEmpty() && told.isEmpty() && !asked.isEmpty() && asksForOneFact(question);
        if (unknown) {
            sentences.add("We have no information about that for these items.");
        }
        if (sentences.isEmpty() || unknown) {
            sentences.add("In this order: "
                    + items.stream().map(ItemWords::name).collect(Collectors.joining("; then ")) + ".");
            told.forEach(row -> sentences.add(sentence(items, row)));
            main(rows, told).forEach(row -> sentences.add(sentence(items, row)));
        }
        return sentences.stream().limit(MOST_ROWS + 2).toList();
    }

    private static Set<String> asked(List<Item> items, String question) {
        Set<String> asked = new LinkedHashSet<>(Words.telling(question));
        items.forEach(item -> {
            asked.removeAll(Words.in(item.title()));
            asked.removeAll(Words.in(item.id()));
        });
        asked.removeAll(Set.of(
                "difference",
                "between",
                "first",
                "second",
                "third",
                "last",
                "two",
                "three",
                "both",
                "all",
                "side",
                "better",
                "which",
                "worth",
                "over",
                "put",
                "pick"));
        return FactAnswer.withSynonyms(asked);
    }

    private static boolean asksForOneFact(String question) {
        return question.toLowerCase(java.util.Locale.ROOT)
                        .matches("(?s).*\\b(?:which|who|what|is|are|does|do|has|have)\\b.*")
                && !question.toLowerCase(java.util.Locale.ROOT).contains("difference");
    }

    /** Price and rating, then what differs. */
    private static List<Comparison.Row> main(List<Comparison.Row> rows, List<Comparison.Row> told) {
        List<Comparison.Row> main = new ArrayList<>();
        rows.stream()
                .filter(row -> Set.of("price", "rating").contains(row.fact()))
                .forEach(main::add);
        rows.stream()
                .filter(row -> !Set.of("price", "rating", "availability").contains(row.fact()))
                .filter(row -> row.values().stream().distinct().count() > 1
                        && row.values().stream().allMatch(Optional::isPresent))
                .limit(2)
                .forEach(main::add);
        main.removeAll(told);
        return main;
    }

    private static Optional<String> winner(List<Item> items, List<Comparison.Row> rows, String question) {
        Optional<Scale> scale = Words.in(question).stream()
                .filter(SCALES::containsKey)
                .map(SCALES::get)
                .findFirst();
        return scale.flatMap(asked -> rows.stream()
                .filter(row -> FactAnswer.names(row.fact(), Set.of(asked.fact())))
                .findFirst()
                .flatMap(row -> winner(items, row, asked)));
    }

    private static Optional<String> winner(List<Item> items, Comparison.Row row, Scale scale) {
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
                others.add(value(items.get(each), row, each) + " for " + ItemWords.name(items.get(each)));
            }
        }
        return Optional.of(ItemWords.name(items.get(index)) + " is the " + scale.winner() + " one: "
                + value(items.get(index), row, index) + " against " + String.join(" and ", others) + ".");
    }

    /** {@code Colour: black; white.} in the order of the items. */
    private static String sentence(List<Item> items, Comparison.Row row) {
        List<String> values = new ArrayList<>();
        for (int each = 0; each < items.size(); each++) {
            values.add(row.values().get(each).isPresent() ? value(items.get(each), row, each) : "not known");
        }
        return ItemWords.capital(ItemWords.attributeName(row.fact())) + ": " + String.join("; ", values) + ".";
    }

    private static String value(Item item, Comparison.Row row, int column) {
        if (row.fact().equals("price") && item.price() != null) {
            return ItemWords.money(item.price());
        }
        if (row.fact().equals("rating")) {
            return row.values().get(column).orElse("").replaceFirst(" \\((\\d+)\\)$", " out of 5 by $1 shoppers");
        }
        if (row.fact().equals("availability")) {
            return row.values().get(column).orElse("").replace('_', ' ');
        }
        Object value = item.attributes().get(row.fact());
        return value == null ? row.values().get(column).orElse("") : ItemWords.attributeValue(row.fact(), value);
    }
}
