package dev.tastemaker.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Items as weighted words of title and categories: (1 + log tf) × idf, rows of length 1; words of a single item are left out,
 * because they make nothing alike. Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988.
 */
final class TermVectors {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final int terms;
    private final int[][] columns;
    private final float[][] values;

    private TermVectors(int terms, int[][] columns, float[][] values) {
        this.terms = terms;
        this.columns = columns;
        this.values = values;
    }

    static TermVectors of(List<ItemText> texts) {
        return of(
                texts,
                text -> text.title() + " " + String.join(" ", text.category()) + " " + String.join(" ", text.words()));
    }

    /** Of the titles alone. */
    static TermVectors ofTitles(List<ItemText> texts) {
        return of(texts, ItemText::title);
    }

    private static TermVectors of(List<ItemText> texts, Function<ItemText, String> read) {
        Map<String, Integer> vocabulary = new HashMap<>();
        List<Map<Integer, Integer>> counts = new ArrayList<>(texts.size());
        for (ItemText text : texts) {
            counts.add(count(read.apply(text), vocabulary));
        }
        int[] documents = new int[vocabulary.size()];
        counts.forEach(each -> each.keySet().forEach(term -> documents[term]++));
        int[][] columns = new int[texts.size()][];
        float[][] values = new float[texts.size()][];
        for (int i = 0; i < texts.size(); i++) {
            Map<Integer, Integer> count = counts.get(i);
            columns[i] = count.keySet().stream()
                    .filter(term -> documents[term] > 1)
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            values[i] = weights(columns[i], count, documents, texts.size());
        }
        return new TermVectors(vocabulary.size(), columns, values);
    }

    private static Map<Integer, Integer> count(String text, Map<String, Integer> vocabulary) {
        Map<Integer, Integer> count = new HashMap<>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT).replace("&amp;", "and"));
        while (words.find()) {
            int term = vocabulary.computeIfAbsent(words.group(), word -> vocabulary.size());
            count.merge(term, 1, Integer::sum);
        }
        return count;
    }

    private static float[] weights(int[] terms, Map<Integer, Integer> count, int[] documents, int items) {
        float[] weights = new float[terms.length];
        double squares = 0;
        for (int k = 0; k < terms.length; k++) {
            double rarity = Math.log((1.0 + items) / (1 + documents[terms[k]])) + 1;
            double weight = (1 + Math.log(count.getOrDefault(terms[k], 1))) * rarity;
            weights[k] = (float) weight;
            squares += weight * weight;
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= (float) Math.sqrt(squares);
        }
        return weights;
    }

    int items() {
        return columns.length;
    }

    int terms() {
        return terms;
    }

    int[] columns(int item) {
        return columns[item];
    }

    float[] values(int item) {
        return values[item];
    }

    /** Cosine of two items: 0 (no word in common) to 1. */
    float likeness(int first, int second) {
        float sum = 0;
        int a = 0;
        int b = 0;
        while (a < columns[first].length && b < columns[second].length) {
            int order = Integer.compare(columns[first][a], columns[second][b]);
            if (order == 0) {
                sum += values[first][a] * values[second][b];
            }
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    /** Where each term occurs: the same matrix, read by its columns. */
    SparseRows byTerm() {
        int[] count = new int[terms];
        Arrays.stream(columns).flatMapToInt(Arrays::stream).forEach(term -> count[term]++);
        int[][] items = new int[terms][];
        float[][] weights = new float[terms][];
        for (int term = 0; term < terms; term++) {
            items[term] = new int[count[term]];
            weights[term] = new float[count[term]];
        }
        for (int i = columns.length - 1; i >= 0; i--) {
            for (int k = 0; k < columns[i].length; k++) {
                int term = columns[i][k];
                items[term][--count[term]] = i;
                weights[term][count[term]] = values[i][k];
            }
        }
        return new SparseRows(items, weights);
    }
}
