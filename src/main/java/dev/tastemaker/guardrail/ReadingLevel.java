package dev.tastemaker.guardrail;

import java.util.List;
import java.util.Locale;

/**
 * R1: how easily a text reads. Flesch's reading ease (Flesch 1948, "A new readability yardstick") for English.
 *
 * @param ease 206.835 − 1.015 words a sentence − 84.6 syllables a word; 100 is easy, 0 is hard; English only
 */
public record ReadingLevel(double ease, double wordsPerSentence) {
    private static final double EASY = 60;
    private static final double LONG = 20;

    public static ReadingLevel of(String text) {
        String normal = NormalText.of(text);
        List<Word> words = Word.of(normal);
        long sentences = Math.max(
                1,
                java.util.Arrays.stream(normal.split("[.!?。！？]+(\\s|$)", -1))
                        .filter(sentence -> !sentence.isBlank())
                        .count());
        double count = Math.max(1, words.size());
        double syllables = words.stream().mapToInt(ReadingLevel::syllables).sum();
        double ease = 206.835 - 1.015 * (count / sentences) - 84.6 * (syllables / count);
        return new ReadingLevel(ease, count / sentences);
    }

    /** Whether an English text is easy enough: ease of 60 or more, 20 words a sentence at the most. */
    public boolean isPlain() {
        return ease >= EASY && wordsPerSentence <= LONG;
    }

    /** Groups of vowels; a silent e at the end is none. */
    private static int syllables(Word word) {
        String lower = word.lower().toLowerCase(Locale.ROOT);
        int groups = 0;
        boolean vowel = false;
        for (int i = 0; i < lower.length(); i++) {
            boolean now = "aeiouyäöüáéíóúàèìòùâêîôû".indexOf(lower.charAt(i)) >= 0;
            groups += now && !vowel ? 1 : 0;
            vowel = now;
        }
        boolean silent = lower.endsWith("e") && !lower.endsWith("le") && groups > 1;
        return Math.max(1, groups - (silent ? 1 : 0));
    }
}
