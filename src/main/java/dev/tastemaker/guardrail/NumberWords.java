package dev.tastemaker.guardrail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many, as English writes it in letters. */
final class NumberWords {
    private static final List<String> TO_TWENTY = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> VALUES = values();

    private NumberWords() {}

    /** The number that a word in lower case means; 0 for a word that means none. */
    static int value(String word) {
        return VALUES.getOrDefault(word, 0);
    }

    /** Whether a unit may stand behind a word to make one number of both: "twenty-four". */
    static boolean isTen(String word) {
        return TENS.contains(word);
    }

    private static Map<String, Integer> values() {
        Map<String, Integer> values = new HashMap<>();
        for (int i = 0; i < TO_TWENTY.size(); i++) {
            values.put(TO_TWENTY.get(i), i + 1);
        }
        for (int i = 0; i < TENS.size(); i++) {
            values.put(TENS.get(i), (i + 2) * 10);
        }
        values.put("dozen", 12);
        values.put("hundred", 100);
        values.put("thousand", 1000);
        return values;
    }
}
