package dev.tastemaker.chat;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The language a text is written in, told by its script and by the small words that every sentence has. */
final class MessageLanguage {
    private static final Map<UnicodeScript, String> SCRIPTS = Map.of(
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.GREEK, "el",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th");
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
                    words(
                            "the a an and with for your you i me my is are of to this that it do does have what which how show need want looking under hello please thanks any some"),
            "de",
                    words(
                            "der die das und mit für ich mir mein ein eine einen ist sind von zu wie was welche haben hast suche brauche möchte zeig unter nicht hallo guten tag danke bitte gibt es kostet wiegt welcher welches zweite ersten günstiger billiger vergleiche auf im er sie kein keine euro"),
            "fr",
                    words(
                            "le la les et avec pour je moi mon un une des du est sont de ce cette que quel cherche voudrais avez vous dans sous bonjour salut merci combien moins quelle au aux à je le deuxième premier dernière coûte pèse il elle pas euros jusqu"),
            "es",
                    words(
                            "el la los las y con para yo mi un una unos es son de este esta que cuál busco quiero tienes tiene hay menos hola gracias cuánto por favor los segundo primero cuesta pesa el del muéstreme muéstrame hasta necesito euros"),
            "pt",
                    words(
                            "o os as e com para eu meu um uma é são do da dos este esta que qual procuro quero tem você há menos olá obrigado obrigada quanto por favor segundo primeiro custa pesa até preciso mostre na não euros"),
            "it",
                    words(
                            "il lo la gli e con per io mio un una è sono di questo questa che quale cerco vorrei avete sotto"),
            "nl",
                    words(
                            "de het een en met voor ik mij mijn is zijn van dit dat wat welke zoek wil heb heeft jullie onder"));

    private MessageLanguage() {}

    /** Empty when too little tells. */
    static Optional<Locale> of(String text) {
        return byScript(text)
                .or(() -> text.contains("¿") || text.contains("¡") ? Optional.of("es") : bySmallWords(text))
                .map(Locale::forLanguageTag);
    }

    private static Optional<String> byScript(String text) {
        Map<UnicodeScript, Long> letters = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(script -> script, Collectors.counting()));
        long all = letters.values().stream().mapToLong(Long::longValue).sum();
        Optional<String> named = letters.entrySet().stream()
                .filter(script -> SCRIPTS.containsKey(script.getKey()) && script.getValue() * 4 >= all)
                .max(Map.Entry.comparingByValue())
                .map(script -> SCRIPTS.getOrDefault(script.getKey(), "en"));
        boolean chinese = letters.getOrDefault(UnicodeScript.HAN, 0L) * 2 >= Math.max(1, all);
        return named.or(() -> chinese ? Optional.of("zh") : Optional.empty());
    }

    /** The language with the most small words, when no other has as many. */
    private static Optional<String> bySmallWords(String text) {
        Set<String> said = words(
                text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\s]", " ").strip());
        Map<String, Long> hits = SMALL_WORDS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream().filter(said::contains).count()));
        long most = hits.values().stream().mapToLong(Long::longValue).max().orElse(0);
        boolean shared = hits.values().stream().filter(count -> count == most).count() > 1;
        return most == 0 || shared
                ? Optional.empty()
                : hits.entrySet().stream()
                        .filter(each -> each.getValue() == most)
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(java.util.List.of(text.split("\\s+")));
    }
}
