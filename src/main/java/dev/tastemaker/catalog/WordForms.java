package dev.tastemaker.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Reads plain queries without the store: words and numbers alone, all of them known. What may be a measure, a misspelling or a word
 * that the catalog writes otherwise is left to {@link PgLexicalStore}, and so is whatever is not sure here. The forms of a word are
 * asked of the store when it is first met.
 */
@ApplicationScoped
class WordForms {
    /** Words whose forms are kept; more than a language has in use. */
    private static final int MOST_KEPT = 200_000;

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{Ll}0-9]{1,60}");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    /** More than what the store takes for a measure. */
    private static final Pattern MAYBE_MEASURE =
            Pattern.compile("[0-9] ?(?:inch|zoll|[kmgt]b|mm|cm|kg|g|ml|cl|l|oz|w|kw|v|mah|hz|[kmg]hz|mp|dpi|rpm|in|m)");
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

    /** A word of the query in the form of one language. */
    private record Form(int position, boolean qualifies, int items) {}

    /** Nothing where the store has to read the query. */
    Optional<LexicalAnalysis> analyse(LexicalQuery query, Mirror mirror) {
        List<String> words = words(query.words());
        if (!query.phrases().isEmpty() || !query.excluded().isEmpty() || !plain(words)) {
            return Optional.empty();
        }
        Set<String> configs = mirror.searchConfigs();
        configs.forEach(each -> learn(each, words));
        if (mayBeCompound(words, configs, mirror)) {
            return Optional.empty();
        }
        Map<String, Form> forms = forms(words, words(query.named()), configs, mirror);
        return forms == null ? Optional.empty() : Optional.of(analysis(words, forms, mirror));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(BLANK.split(text.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean plain(List<String> words) {
        return !words.isEmpty()
                && words.size() <= 64
                && words.stream().allMatch(word -> WORD.matcher(word).matches())
                && !MAYBE_MEASURE.matcher(String.join(" ", words)).find();
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

    /** Whether the catalog may rather write two of the words as one. */
    private boolean mayBeCompound(List<String> words, Set<String> configs, Mirror mirror) {
        for (int i = 1; i < words.size(); i++) {
            String first = words.get(i - 1);
            String second = words.get(i);
            if (first.length() > 1 && second.length() > 1 && mayBeOneWord(first, second, configs, mirror)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeOneWord(String first, String second, Set<String> configs, Mirror mirror) {
        boolean keepsItsBeginning = configs.stream().allMatch(each -> each.equals("english") || each.equals("simple"))
                && !ENDINGS.matcher(second).matches();
        if (keepsItsBeginning && !mirror.beginsAny(first + second.charAt(0))) {
            return false;
        }
        String whole = first + second;
        for (String each : configs) {
            learn(each, List.of(whole));
            if (forms(each, whole).stream().anyMatch(form -> mirror.items(form) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** By lexeme, each at the first place where a language has it; null where a word may be a misspelt one. */
    @SuppressWarnings("NullAway") // null says "ask the store" to the only caller
    private Map<String, Form> forms(List<String> words, List<String> named, Set<String> configs, Mirror mirror) {
        Set<String> naming = new HashSet<>();
        configs.forEach(each -> named.forEach(word -> naming.addAll(forms(each, word))));
        Map<String, Form> found = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            boolean held = false;
            boolean foreign = false;
            for (String each : configs) {
                List<String> forms = forms(each, words.get(i));
                if (forms.size() > 1) {
                    return null;
                }
                for (String lexeme : forms) {
                    int items = mirror.items(lexeme);
                    found.putIfAbsent(lexeme, new Form(i, !naming.contains(lexeme), items));
                    held |= items > 0;
                    foreign |= items == 0
                            && lexeme.length() > 3
                            && !DIGIT.matcher(lexeme).find();
                }
            }
            if (foreign && !held) {
                return null;
            }
        }
        return found;
    }

    private LexicalAnalysis analysis(List<String> words, Map<String, Form> forms, Mirror mirror) {
        Map<Integer, List<String>> positions = new TreeMap<>();
        forms.forEach((lexeme, form) -> positions
                .computeIfAbsent(form.position(), place -> new ArrayList<>())
                .add(lexeme));
        List<LexicalTerm> terms =
                positions.values().stream().map(lexemes -> term(lexemes, forms)).toList();
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

    private LexicalTerm term(List<String> lexemes, Map<String, Form> forms) {
        List<String> held = new ArrayList<>();
        int items = 0;
        boolean qualifies = false;
        for (String lexeme : lexemes) {
            Form form = forms.get(lexeme);
            if (form != null && form.items() > 0) {
                held.add(lexeme);
                items = Math.max(items, form.items());
            }
            qualifies |= form != null && form.qualifies();
        }
        return new LexicalTerm(held, items, held.isEmpty() ? 0 : 1, qualifies ? config.qualifier() : 1);
    }
}
