package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The clauses of the composers' phrases in one language, without their slots: what they say, and what they deny. */
final class PhraseClauses {
    private static final Map<String, PhraseClauses> BY_LANGUAGE = read();
    private static final PhraseClauses NONE = new PhraseClauses();
    private static final int TELLING = 2;
    private static final String COUNT = "00";

    /** A clause of a phrase; {@code words} without those of denial; whether it says how many items there are. */
    private record Said(Set<String> words, boolean denies, boolean counts) {}

    private final List<Said> clauses = new ArrayList<>();

    private PhraseClauses() {}

    static PhraseClauses of(Locale locale) {
        return BY_LANGUAGE.getOrDefault(locale.getLanguage(), NONE);
    }

    /** Whether a clause is one of these, facts in its slots. */
    boolean says(Clause clause, Grounds grounds) {
        boolean denies = Negation.denies(clause.words(), grounds.locale());
        return fitting(clause, grounds).anyMatch(said -> said.denies() == denies);
    }

    /** Whether a clause affirms what these only ever deny. */
    boolean contradict(Clause clause, Grounds grounds) {
        if (Negation.denies(clause.words(), grounds.locale())) {
            return false;
        }
        List<Said> fitting = fitting(clause, grounds)
                .filter(said -> said.words().size() >= TELLING && !saysMore(said, clause, grounds))
                .toList();
        return !fitting.isEmpty() && fitting.stream().allMatch(Said::denies);
    }

    /** Whether a clause that says how many items there are says another number. */
    boolean miscount(Clause clause, Grounds grounds) {
        List<String> numbers = clause.words().stream()
                .map(Word::lower)
                .filter(word -> Character.isDigit(word.charAt(0)) && !word.equals("0"))
                .toList();
        return numbers.size() == 1
                && grounds.items().size() > 1
                && !numbers.contains(String.valueOf(grounds.items().size()))
                && fitting(clause, grounds)
                        .anyMatch(said -> said.counts() && said.words().size() >= TELLING);
    }

    /** The phrases whose words a clause has, and beside them only facts. */
    private Stream<Said> fitting(Clause clause, Grounds grounds) {
        Set<String> words = new HashSet<>();
        clause.words().forEach(word -> words.add(word.lower()));
        return clauses.stream().filter(said -> words.containsAll(said.words()) && fits(said, clause, grounds));
    }

    /** Whether small words stand beside those of the phrase: then a clause says something else with the same words. */
    private static boolean saysMore(Said said, Clause clause, Grounds grounds) {
        return clause.words().stream()
                .anyMatch(word -> !said.words().contains(word.lower())
                        && NeutralWords.of(grounds.locale()).contains(word.lower()));
    }

    private static boolean fits(Said said, Clause clause, Grounds grounds) {
        return clause.words().stream()
                .allMatch(word -> said.words().contains(word.lower())
                        || Negation.isDenial(word, grounds.locale())
                        || Character.isDigit(word.lower().charAt(0))
                        || grounds.index().words().contains(word.lower())
                        || Units.of(word.lower()) != null
                        || Currencies.of(word.lower()) != null);
    }

    private static Map<String, PhraseClauses> read() {
        Map<String, PhraseClauses> read = new HashMap<>();
        for (String language : Phrasebook.LANGUAGES) {
            PhraseClauses clauses = new PhraseClauses();
            for (String book : Phrasebook.BOOKS) {
                for (String line : WordList.read("/phrases/" + book + "/" + language + ".txt")) {
                    for (String part : line.substring(line.indexOf(':') + 1).split("\\|", -1)) {
                        clauses.add(part, Locale.of(language));
                    }
                }
            }
            read.put(language, clauses);
        }
        return read;
    }

    private void add(String phrase, Locale locale) {
        for (Clause clause :
                Clause.of(NormalText.of(phrase.replace("{items}", COUNT).replaceAll("\\{[^}]*}", "0")))) {
            Set<String> words = new HashSet<>();
            clause.words().stream()
                    .filter(word -> !word.lower().equals("0")
                            && !word.lower().equals(COUNT)
                            && !Negation.isDenial(word, locale))
                    .forEach(word -> words.add(word.lower()));
            if (!words.isEmpty()) {
                boolean counts =
                        clause.words().stream().anyMatch(word -> word.lower().equals(COUNT));
                clauses.add(new Said(words, Negation.denies(clause.words(), locale), counts));
            }
        }
    }
}
