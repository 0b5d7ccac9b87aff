package dev.tastemaker.guardrail;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message may not ask of a model: to set its rules aside, to tell them, to tell secrets or of other people, to make
 * prices, to drive tools. Such a message is answered with a plain sentence and reaches no model, in this turn or a later one.
 * It reads combinations, never one word: a shopper may forget the blue one, and want a notebook for passwords. The words are
 * in {@code guardrail/attacks.txt}.
 */
public final class InputGuardrail {
    /** The answer to what this shop's assistant does not do. */
    public static final String DECLINED = "I can only help you find and compare the items of this shop.";
    /** The answer to prices and codes by order. */
    public static final String PRICES_STAND =
            "The prices are those of the catalog, and I cannot change them or use codes; tell me your budget and I look for what fits.";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Map<String, String> WORDS = read();
    private static final Pattern OWN_WORDS = whole("own-words");
    private static final Pattern ANOTHER_SELF = whole("another-self");
    private static final Pattern SAY_EXACTLY = whole("say-exactly");
    private static final Pattern SECRETS = whole("secrets");
    private static final Pattern OWN_SECRET = whole("own-secret");
    private static final Pattern SECRET_THING = whole("secret-thing");
    private static final Pattern PEOPLE = whole("people");
    private static final Pattern PRICES = whole("prices-by-order");
    private static final Pattern MACHINERY = whole("machinery");
    private static final Pattern ELSEWHERE = whole("elsewhere");
    private static final Pattern VERSE = whole("verse");
    /** What a verse may go with: a poem for a present is a thing of a shop, a poem on the sea is none. */
    private static final Pattern PRESENT = whole("present");
    /** The verb before its object, or behind it where a language has it so. */
    private static final Pattern SET_ASIDE = Pattern.compile(
            "(?:" + WORDS.get("setting-aside") + ").{0,60}?(?:" + WORDS.get("rules") + ")|(?:" + WORDS.get("rules")
                    + ").{0,40}?(?:" + WORDS.get("setting-aside") + ")"
                    + "|(?:ignore|disregard|forget)\\b.{0,12}\\b(?:above|prior|previous)\\b.{0,20}\\band\\b.{0,12}\\b(?:say|give|tell|repeat|print|write|answer)",
            FLAGS);
    /** Questions answered by the one who asks them, to set the tone for the last. */
    private static final Pattern REHEARSED = Pattern.compile(
            "(?s)(?:^|\\s)(?:q|f|в|d|प्रश्न|pregunta|domanda|question|frage) ?: .{3,}?\\s(?:a|о|r|ए|उत्तर|antwort|answer|respuesta|risposta|réponse|sagot) ?: .{3,}?\\s(?:q|f|в|d|प्रश्न|question) ?: ",
            FLAGS);
    /** What long speeches to a model are full of, and no wish for things. */
    private static final Pattern SPEECH = Pattern.compile(
            "\\b(?:ai|model|persona|character|policy|policies|norms|rules|prompt|instructions|respond|simulate|mode|censor\\w*|ethic\\w*|openai|unfiltered|virtual machine)\\b",
            FLAGS);

    private static final int LONG = 500;
    private static final int SPEECHES = 6;

    private InputGuardrail() {}

    /** What is said instead of asking a model; empty: the message may go on. */
    public static Optional<String> answer(String message) {
        String text = normal(message);
        if (SET_ASIDE.matcher(text).find()
                || OWN_WORDS.matcher(text).find()
                || ANOTHER_SELF.matcher(text).find()
                || SAY_EXACTLY.matcher(text).find()
                || asksForSecrets(text)
                || PEOPLE.matcher(text).find()
                || MACHINERY.matcher(text).find()
                || ELSEWHERE.matcher(text).find()
                || (VERSE.matcher(text).find() && !PRESENT.matcher(text).find())
                || REHEARSED.matcher(text).find()
                || isSpeech(text)) {
            return Optional.of(DECLINED);
        }
        return PRICES.matcher(text).find() ? Optional.of(PRICES_STAND) : Optional.empty();
    }

    /** Somebody's own password is no attack, and a notebook for passwords is a thing. */
    private static boolean asksForSecrets(String text) {
        Matcher secret = SECRETS.matcher(text);
        while (secret.find()) {
            boolean own = OWN_SECRET.matcher(text.substring(0, secret.start())).find();
            boolean thing = SECRET_THING.matcher(text.substring(secret.end())).find();
            if (!own && !thing) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpeech(String text) {
        return text.length() > LONG && SPEECH.matcher(text).results().count() >= SPEECHES;
    }

    private static String normal(String message) {
        return Normalizer.normalize(Invisible.removed(message), Normalizer.Form.NFKC)
                .replace('’', '\'')
                .replace('\n', ' ');
    }

    private static Pattern whole(String section) {
        return Pattern.compile(WORDS.getOrDefault(section, "(?!)"), FLAGS);
    }

    private static Map<String, String> read() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : WordList.lines("attacks.txt")) {
            if (line.startsWith("[") && line.endsWith("]") && line.matches("\\[[a-z-]+]")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
        Map<String, String> joined = new LinkedHashMap<>();
        sections.forEach((name, lines) -> joined.put(name, String.join("|", lines)));
        return joined;
    }
}
