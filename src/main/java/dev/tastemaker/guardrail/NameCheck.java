package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * G4 for names that are not the items'. The rest of a title behind an unknown word is a title with its brand changed; a
 * capital where the language has none is a name.
 */
final class NameCheck implements Check {
    private static final Set<String> CAPITALISING = Set.of("de", "ja", "zh", "ko", "th");
    private static final Set<String> ORIGIN = Set.of("von", "vom", "by", "from", "de", "da", "do", "par", "di", "chez");

    @Override
    public List<Violation> check(Draft draft) {
        Grounds grounds = draft.grounds();
        List<Violation> violations = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            String text = NormalText.of(passage.text());
            Anchors anchors = new Anchors(text, grounds);
            for (Clause clause : Clause.of(text)) {
                for (int i = 0; i < clause.words().size(); i++) {
                    Word word = clause.words().get(i);
                    boolean foreign = !anchors.knows(word) && isAnothers(clause, i, text, grounds);
                    boolean instead = isInTheBrandsPlace(clause, i, text, anchors, grounds);
                    if ((isName(word) && (foreign || instead)) || (instead && isStrange(word, anchors))) {
                        violations.add(new Violation(
                                "G4",
                                passage.name(),
                                word.spoken(),
                                "is a name that none of the items bears",
                                "brand"));
                    }
                }
            }
        }
        return violations;
    }

    private static boolean isName(Word word) {
        return Character.isUpperCase(word.spoken().codePointAt(0))
                && word.spoken().length() > 1;
    }

    /** Some brands are written small ("i-tec"): a word of no fact and of no language of ours. */
    private static boolean isStrange(Word word, Anchors anchors) {
        return word.spoken().length() > 2
                && !anchors.knows(word)
                && !Character.isDigit(word.spoken().charAt(0));
    }

    private static boolean isAnothers(Clause clause, int at, String text, Grounds grounds) {
        List<Word> words = clause.words();
        Word word = words.get(at);
        boolean midClause = at > 0 && !CAPITALISING.contains(grounds.locale().getLanguage());
        boolean fromThere = at > 0 && ORIGIN.contains(words.get(at - 1).lower());
        boolean beforeTitle = at + 1 < words.size()
                && words.get(at + 1).start() == word.end() + 1
                && text.charAt(word.end()) == ' '
                && titles(grounds).contains(words.get(at + 1).lower());
        boolean shouted = word.spoken().codePoints().allMatch(Character::isUpperCase);
        return midClause || fromThere || beforeTitle || shouted;
    }

    /** "Power Canopy Headphones" for "Hushlark Canopy Headphones": a capital before the rest of a title is no word of a sentence. */
    private static boolean isInTheBrandsPlace(Clause clause, int at, String text, Anchors anchors, Grounds grounds) {
        List<Word> words = clause.words();
        Word word = words.get(at);
        if (at + 2 >= words.size() || text.charAt(word.end()) != ' ' || (at == 0 && anchors.isPlain(word))) {
            return false;
        }
        for (Item item : grounds.items()) {
            List<Word> title = Word.of(NormalText.of(item.title()));
            for (int i = 1; i + 1 < title.size(); i++) {
                boolean rest = title.get(i).lower().equals(words.get(at + 1).lower())
                        && title.get(i + 1).lower().equals(words.get(at + 2).lower());
                if (rest && !isOfTitle(word, title) && !standsThere(word, words.get(at + 1), grounds)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two items may end alike: "Dew Hyaluronic Serum 30 ml" beside "Glow Vitamin C Serum 30 ml". */
    private static boolean standsThere(Word word, Word next, Grounds grounds) {
        String both = word.lower() + ' ' + next.lower();
        return grounds.items().stream()
                .anyMatch(item ->
                        NormalText.of(item.title()).toLowerCase(Locale.ROOT).contains(both));
    }

    private static boolean isOfTitle(Word word, List<Word> title) {
        return title.stream().anyMatch(each -> each.lower().equals(word.lower()));
    }

    private static Set<String> titles(Grounds grounds) {
        Set<String> words = new HashSet<>();
        grounds.items().forEach(item -> words.addAll(Word.set(NormalText.of(item.title()))));
        return words;
    }
}
