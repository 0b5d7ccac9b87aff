package dev.tastemaker.evaluation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemName;
import dev.tastemaker.catalog.PriceFormat;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Graphemes;
import dev.tastemaker.guardrail.Grounds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** True texts worded as a model words them, from the item's own facts and not from the composers' phrases. */
final class Paraphrases {
    private static final Map<String, Form> FORMS = Map.of(
            "push-title", Form.PUSH_TITLE,
            "push-body", Form.PUSH_BODY,
            "email-line", Form.EMAIL_LINE,
            "email-subject", Form.SUBJECT,
            "chat-sentence", Form.SENTENCE);

    private record Pattern(String place, String language, String text) {}

    private final List<Pattern> patterns = new ArrayList<>();

    Paraphrases() {
        for (String line : EvaluationLines.of("model-like.txt")) {
            String[] parts = line.split("\\|", 3);
            patterns.add(new Pattern(parts[0].strip(), parts[1].strip(), parts[2].strip()));
        }
    }

    /** What can be said of an item in the language of these grounds. */
    List<CopyText> of(Item item, Grounds grounds) {
        Map<String, String> facts = facts(item, grounds.locale());
        List<CopyText> texts = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Form form = java.util.Objects.requireNonNull(FORMS.get(pattern.place()));
            filled(pattern.text(), facts)
                    .filter(text -> pattern.language().equals(grounds.locale().getLanguage()))
                    .filter(text -> Graphemes.count(text) <= form.most() && Graphemes.count(text) >= form.least())
                    .map(text -> new CopyText(
                            pattern.place().substring(0, pattern.place().indexOf('-')),
                            "paraphrase",
                            form,
                            text,
                            grounds))
                    .ifPresent(texts::add);
        }
        return texts;
    }

    private static Optional<String> filled(String pattern, Map<String, String> facts) {
        String text = pattern;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text.contains("{") ? Optional.empty() : Optional.of(text);
    }

    private static Map<String, String> facts(Item item, Locale locale) {
        Map<String, String> facts = new HashMap<>();
        boolean own = item.language().equals(locale.getLanguage());
        facts.put("title", ItemName.of(item));
        Optional.ofNullable(item.brand()).ifPresent(brand -> facts.put("brand", brand));
        Optional.ofNullable(item.price()).ifPresent(price -> facts.put("price", PriceFormat.of(price, locale)));
        if (own) {
            addWords(item, facts);
        }
        return facts;
    }

    private static void addWords(Item item, Map<String, String> facts) {
        if (!item.category().isEmpty()) {
            lastNoun(item).ifPresent(thing -> facts.put("thing", thing));
        }
        List<String> names = List.of("first", "second", "third");
        String[] sentences = item.description().split("(?<=[.!?。])\\s+", -1);
        for (int i = 0; i < Math.min(names.size(), sentences.length); i++) {
            if (sentences[i].matches("[\\p{L}\\d].{10,140}[.。]") && sentences[i].indexOf('<') < 0) {
                facts.put(names.get(i), sentences[i]);
            }
        }
        List<String> pairs = new ArrayList<>();
        List<String> values = new ArrayList<>();
        item.attributes().forEach((name, value) -> {
            String words = name.replace('_', ' ');
            if (value instanceof String text && text.matches("[\\p{L} -]{3,24}") && words.matches("[a-z ]{3,20}")) {
                values.add(text);
                pairs.add(words + " " + text);
            }
        });
        for (int i = 0; i < Math.min(2, pairs.size()); i++) {
            facts.put(i == 0 ? "pair" : "pair2", pairs.get(i));
            facts.put(i == 0 ? "value" : "value2", values.get(i));
        }
    }

    /** The word of the title that its shelf is named after: "kettle" of "Kettles". */
    private static Optional<String> lastNoun(Item item) {
        String shelf = item.category().getLast().toLowerCase(Locale.ROOT);
        for (String word : item.title().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() > 3 && shelf.startsWith(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
