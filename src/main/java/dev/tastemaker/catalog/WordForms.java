package dev.tastemaker.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain queries without the store: words, numbers and measures, misspelt or not. Phrases and whatever is not sure here are left
 * to {@link PgLexicalStore}. The forms of a word are asked of the store when it is first met.
 */
@ApplicationScoped
class WordForms {
    /** Words whose forms are kept; more than a language has in use. */
    private static final int MOST_KEPT = 200_000;

    /** What parts words; a mark right before the next word ("1,5", "a-b") is the store's to read. */
    private static final Pattern BETWEEN = Pattern.compile("[,;!?]*+\\s[,;!?\\s]*+|[,;!?]++$");

    private static final Pattern WORD = Pattern.compile("[\\p{Ll}0-9]{1,60}|[0-9]{1,7}\\.[0-9]{1,3}");
    /** Where measures stand: behind all words. */
    private static final int MEASURES = 1_000;

    /** Of what stemming may leave nothing behind: only then does it reach into the word before. */
    private static final Pattern ENDINGS = Pattern.compile(
            "(?:s|t|y|e|es|ed|er|or|al|ic|li|ly|eed|ied|ies|ing|edly|ingly|eedly|ance|ence|able|ible|ant|ent|ment|ement|ism|ate|ator"
                    + "|ity|iti|ous|ive|ize|ise|ion|tion|ation|ational|ful|fully|ness|less|ally|en|est|ship|ist|ogi|ogy|d|r|n)+");

    private final PgWordFormStore store;
    private final CatalogConfig.Lexical config;
    private final Map<String, Map<String, List<String>>> known = new ConcurrentHashMap<>();

    @Inject
    WordForms(PgWordFormStore store, CatalogConfig config) {
        this.store = store;
        this.config = config.lexical();
    }

    /** Nothing where the store has to read the query. */
    Optional<LexicalAnalysis> analyse(LexicalQuery query, Mirror mirror) {
        List<String> words = words(query.words());
        if (!query.phrases().isEmpty() || !query.excluded().isEmpty() || !plain(words)) {
            return Optional.empty();
        }
        Set<String> configs = mirror.searchConfigs();
        configs.forEach(each -> learn(each, words));
        if (configs.stream()
                .anyMatch(each ->
                        words.stream().anyMatch(word -> forms(each, word).size() > 1))) {
            return Optional.empty();
        }
        Map<Integer, List<WordForm>> forms = forms(words, words(query.named()), configs, mirror);
        addCompounds(words, forms, configs, mirror);
        addMeasures(Measures.in(query.words()), forms, mirror);
        return Optional.of(
                analysis(new Misspellings(mirror, config.likeness()).read(forms).values(), mirror));
    }

    private static List<String> words(String text) {
        String words = Measures.without(text).strip();
        return words.isEmpty() ? List.of() : List.of(BETWEEN.split(words));
    }

    private static boolean plain(List<String> words) {
        return !words.isEmpty()
                && words.size() <= 64
                && words.stream().allMatch(word -> WORD.matcher(word).matches());
    }

    private void learn(String searchConfig, Collection<String> words) {
        Map<String, List<String>> own = known.computeIfAbsent(searchConfig, name -> new ConcurrentHashMap<>());
        List<String> unknown =
                words.stream().filter(word -> !own.containsKey(word)).toList();
        if (!unknown.isEmpty()) {
            if (own.size() > MOST_KEPT) {
                own.clear();
            }
            own.putAll(store.forms(searchConfig, unknown));
        }
    }

    private List<String> forms(String searchConfig, String word) {
        return known.getOrDefault(searchConfig, Map.of()).getOrDefault(word, List.of());
    }

    /** By the first place where a language has it. */
    private Map<Integer, List<WordForm>> forms(
            List<String> words, List<String> named, Set<String> configs, Mirror mirror) {
        Set<String> naming = new HashSet<>();
        configs.forEach(each -> named.forEach(word -> naming.addAll(forms(each, word))));
        Set<String> seen = new HashSet<>();
        Map<Integer, List<WordForm>> found = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (String each : configs) {
                for (String lexeme : forms(each, words.get(i))) {
                    if (seen.add(lexeme)) {
                        found.computeIfAbsent(i, place -> new ArrayList<>())
                                .add(new WordForm(lexeme, !naming.contains(lexeme), mirror.items(lexeme), 1));
                    }
                }
            }
        }
        return found;
    }

    /** Two words that the catalog rather writes as one get that as another form of both. */
    private void addCompounds(
            List<String> words, Map<Integer, List<WordForm>> forms, Set<String> configs, Mirror mirror) {
        for (int i = 1; i < words.size(); i++) {
            String first = words.get(i - 1);
            String second = words.get(i);
            if (first.length() > 1 && second.length() > 1 && mayBeOneWord(first, second, configs, mirror)) {
                for (WordForm whole : wholes(first, second, configs, mirror)) {
                    addForm(forms.get(i - 1), whole);
                    addForm(forms.get(i), whole);
                }
            }
        }
    }

    private static void addForm(@Nullable List<WordForm> forms, WordForm whole) {
        if (forms != null) {
            forms.add(new WordForm(whole.lexeme(), forms.getFirst().qualifies(), whole.items(), 1));
        }
    }

    /** Cheaper than asking for the forms of every two words. */
    private static boolean mayBeOneWord(String first, String second, Set<String> configs, Mirror mirror) {
        boolean keepsItsBeginning = configs.stream().allMatch(each -> each.equals("english") || each.equals("simple"))
                && !ENDINGS.matcher(second).matches();
        return !keepsItsBeginning || mirror.beginsAny(first + second.charAt(0));
    }

    private List<WordForm> wholes(String first, String second, Set<String> configs, Mirror mirror) {
        List<String> whole = List.of(first + second);
        configs.forEach(each -> learn(each, whole));
        int apart = configs.stream()
                .mapToInt(each -> apart(each, first, second, mirror))
                .sum();
        return configs.stream()
                .flatMap(each -> forms(each, whole.getFirst()).stream())
                .distinct()
                .map(lexeme -> new WordForm(lexeme, false, mirror.items(lexeme), 1))
                .filter(form -> form.items() > 0 && form.items() >= apart)
                .toList();
    }

    /** Items that hold both words one after the other; or the one that is held at all. */
    private int apart(String searchConfig, String first, String second, Mirror mirror) {
        List<String> one = forms(searchConfig, first);
        List<String> other = forms(searchConfig, second);
        if (one.isEmpty() || other.isEmpty()) {
            return Stream.concat(one.stream(), other.stream())
                    .mapToInt(mirror::items)
                    .sum();
        }
        return mirror.together(one.getFirst(), other.getFirst());
    }

    private static void addMeasures(List<String> measures, Map<Integer, List<WordForm>> forms, Mirror mirror) {
        for (int i = 0; i < measures.size(); i++) {
            String measure = measures.get(i);
            forms.put(MEASURES + i, List.of(new WordForm(measure, false, mirror.items(measure), 1)));
        }
    }

    private LexicalAnalysis analysis(Collection<List<WordForm>> forms, Mirror mirror) {
        List<LexicalTerm> terms = forms.stream().map(this::term).toList();
        List<LexicalTerm> telling = LexicalTerm.mostTelling(terms, config.mostTerms());
        long corpus = Math.max(1, mirror.size());
        return new LexicalAnalysis(
                telling.stream().filter(term -> term.items() > 0).toList(),
                List.of(),
                List.of(),
                corpus,
                mirror.meanLength(),
                telling.stream().mapToDouble(term -> term.importance(corpus)).sum());
    }

    private LexicalTerm term(List<WordForm> forms) {
        List<WordForm> held = forms.stream().filter(form -> form.items() > 0).toList();
        return new LexicalTerm(
                held.stream().map(WordForm::lexeme).toList(),
                held.stream().mapToInt(WordForm::items).max().orElse(0),
                held.stream().mapToDouble(WordForm::trust).max().orElse(0),
                forms.stream().anyMatch(WordForm::qualifies) ? config.qualifier() : 1);
    }
}
