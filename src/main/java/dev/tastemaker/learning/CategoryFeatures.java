package dev.tastemaker.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How near a candidate stands to a history in the tree of categories, and whether its title begins as theirs do (a brand often does). */
final class CategoryFeatures {
    static final List<String> NAMES = List.of(
            "category.1",
            "category.2",
            "category.3",
            "category.most",
            "category.mean",
            "category.same",
            "category.depth",
            "brand.1",
            "brand.share",
            "title.length");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String[][] paths;
    private final String[][] titles;

    CategoryFeatures(List<ItemText> texts) {
        this.paths = texts.stream()
                .map(text -> text.category().stream().map(String::intern).toArray(String[]::new))
                .toArray(String[][]::new);
        this.titles = texts.stream()
                .map(text -> Arrays.stream(NO_WORD.split(
                                text.title().toLowerCase(Locale.ROOT).strip()))
                        .filter(word -> !word.isEmpty())
                        .map(String::intern)
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    void add(int[] history, int candidate, float[] features, int at) {
        int recent = Math.min(PairFeatures.RECENT, history.length);
        float most = 0;
        float sum = 0;
        float same = 0;
        float brand = 0;
        for (int age = 0; age < recent; age++) {
            int item = history[history.length - 1 - age];
            float depth = common(paths[item], paths[candidate], paths[candidate].length);
            if (age < 3) {
                features[at + age] = depth;
            }
            most = Math.max(most, depth);
            sum += depth;
            same += depth == paths[candidate].length ? 1 : 0;
            brand += common(titles[item], titles[candidate], 1);
        }
        features[at + 3] = most;
        features[at + 4] = sum / recent;
        features[at + 5] = same / recent;
        features[at + 6] = paths[candidate].length;
        features[at + 7] = common(titles[history[history.length - 1]], titles[candidate], 2);
        features[at + 8] = brand / recent;
        features[at + 9] = titles[candidate].length;
    }

    /** How many first names or words two have in common, at most {@code limit}. */
    private static int common(String[] first, String[] second, int limit) {
        int most = Math.min(limit, Math.min(first.length, second.length));
        int common = 0;
        while (common < most && first[common].equals(second[common])) {
            common++;
        }
        return common;
    }
}
