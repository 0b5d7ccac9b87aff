package dev.tastemaker.guardrail;

import dev.tastemaker.guardrail.Claim.Carrier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The promises of {@code claims.txt} and how to find them in a text of any language. */
final class ClaimLexicon {
    private static final ClaimLexicon LEXICON = new ClaimLexicon(WordList.lines("claims.txt"));
    private static final int KEY = 3;

    /** A spaced phrase, word by word; a star at the end of a word matches its rest, a lone # any number. */
    private record Phrase(Claim claim, List<String> words) {}

    /** A phrase of a script without spaces, found wherever it stands. */
    private record Fragment(Claim claim, String text) {}

    private final Map<String, List<Phrase>> byBeginning = new HashMap<>();
    private final List<Phrase> afterNumber = new ArrayList<>();
    private final List<Fragment> fragments = new ArrayList<>();

    private ClaimLexicon(List<String> lines) {
        lines.forEach(this::add);
    }

    static ClaimLexicon get() {
        return LEXICON;
    }

    /** Every promise in a text that {@link NormalText} has passed over; of two that overlap, the longer. */
    List<Claim.Made> find(String normalText, Locale locale) {
        List<Word> words = Word.of(normalText);
        List<Claim.Made> made = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            for (Phrase phrase : byBeginning.getOrDefault(key(word.lower()), List.of())) {
                addIfThere(phrase, normalText, words, i, locale, made);
            }
            if (Character.isDigit(word.lower().charAt(0))) {
                for (Phrase phrase : afterNumber) {
                    addIfThere(phrase, normalText, words, i, locale, made);
                }
            }
        }
        addFragments(normalText, made);
        return made.stream()
                .filter(each -> made.stream().noneMatch(other -> other.covers(each)))
                .toList();
    }

    private static void addIfThere(
            Phrase phrase, String text, List<Word> words, int at, Locale locale, List<Claim.Made> made) {
        List<String> wanted = phrase.words();
        if (at + wanted.size() > words.size()) {
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!fits(wanted.get(i), words.get(at + i).lower())) {
                return;
            }
        }
        int start = words.get(at).start();
        int end = words.get(at + wanted.size() - 1).end();
        boolean denied = Negation.before(text, words, at, locale) || Negation.after(text, end);
        made.add(new Claim.Made(phrase.claim(), text.substring(start, end), start, end, denied));
    }

    private void addFragments(String text, List<Claim.Made> made) {
        if (text.codePoints().noneMatch(Word::isUnspaced)) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (Fragment fragment : fragments) {
            int at = lower.indexOf(fragment.text());
            if (at >= 0) {
                int end = at + fragment.text().length();
                made.add(
                        new Claim.Made(fragment.claim(), text.substring(at, end), at, end, Negation.after(lower, end)));
            }
        }
    }

    private static boolean fits(String wanted, String word) {
        if (wanted.equals("#")) {
            return Character.isDigit(word.charAt(0));
        }
        return wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted);
    }

    private void add(String line) {
        String[] parts = line.split("\\|", -1);
        Claim claim =
                new Claim(parts[0].strip(), Carrier.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)));
        Arrays.stream(parts[2].split(",", -1)).map(String::strip).distinct().forEach(phrase -> add(claim, phrase));
    }

    private void add(Claim claim, String spelling) {
        String normal = NormalText.of(spelling).toLowerCase(Locale.ROOT);
        if (normal.codePoints().anyMatch(Word::isUnspaced)) {
            fragments.add(new Fragment(claim, normal));
            return;
        }
        List<String> words = new ArrayList<>();
        for (String chunk : normal.split(" ", -1)) {
            if (chunk.equals("#")) {
                words.add("#");
                continue;
            }
            Word.of(chunk).forEach(word -> words.add(word.lower()));
            if (chunk.endsWith("*")) {
                words.set(words.size() - 1, words.getLast() + "*");
            }
        }
        Phrase phrase = new Phrase(claim, List.copyOf(words));
        if (words.getFirst().equals("#")) {
            afterNumber.add(phrase);
        } else {
            byBeginning
                    .computeIfAbsent(key(words.getFirst()), key -> new ArrayList<>())
                    .add(phrase);
        }
    }

    private static String key(String word) {
        String stem = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        return stem.length() <= KEY ? stem : stem.substring(0, KEY);
    }
}
