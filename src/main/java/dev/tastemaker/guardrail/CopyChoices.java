package dev.tastemaker.guardrail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.ItemName;
import dev.tastemaker.guardrail.FactPhrase.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a small model may choose from when it drafts a text about an item: facts by place, names for the thing, sentences of
 * its description. The model returns which; {@link #joined} makes one text of them, so that none of it can be untrue.
 */
public final class CopyChoices {
    private static final String WITH = " with ";
    private static final int LONGEST_IN_TITLE = 20;
    private static final int LONGEST_SENTENCE = 90;
    private static final int MOST_SENTENCES = 3;
    private static final int SHORTEST_TOPIC = 3;
    /** Ends of words that name no thing: nothing is "on mechanical". */
    private static final List<String> ADJECTIVES = List.of("ical", "ive", "ous", "less", "ful", "able", "ible");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> PLACES = Set.of("first", "second", "third", "half", "quarter");
    /** What begins a wording that is no name for a thing: a title is "A mug: handmade" and not "A pan: for induction". */
    private static final Set<String> LEADING = Set.of("for", "from", "in", "up", "of", "by");

    private static final List<String> PERSONS = List.of("host", "presenter", "author");

    private final String name;
    private final boolean several;
    private final boolean written;
    private final String person;
    private final List<FactPhrase> phrases;
    private final Map<String, List<String>> slots = new LinkedHashMap<>();

    private CopyChoices(Item item) {
        this.name = ItemName.of(item);
        this.several = ThingNames.isSeveral(item);
        this.written = ThingNames.isWritten(item);
        this.person = person(item);
        this.phrases = ItemBrief.phrases(item);
        List<String> sentences = StatedText.wholeSentences(item).stream()
                .filter(sentence -> sentence.length() <= LONGEST_SENTENCE
                        && sentence.endsWith(".")
                        && Ending.isWhole(sentence, Locale.ENGLISH))
                .limit(MOST_SENTENCES)
                .toList();
        slots.put("fact", phrases.stream().map(FactPhrase::words).toList());
        slots.put("part", inTitle(Place.PART));
        slots.put(
                "beside",
                inTitle(Place.BESIDE).stream()
                        .filter(words -> words.chars().noneMatch(Character::isDigit)
                                && !LEADING.contains(words.split(" ", 2)[0]))
                        .toList());
        slots.put("made", made());
        slots.put("thing", ThingNames.of(item));
        slots.put("sought", ThingNames.common(item));
        slots.put("occasion", Occasions.of(item));
        slots.put("sentence", sentences);
        boolean product = item.kind() == ItemKind.PRODUCT;
        slots.put(
                "kind",
                product
                        ? List.of()
                        : List.of(EnglishArticles.right("a " + item.kind().wireName(), Locale.ENGLISH)));
        slots.put("topic", product ? List.of() : topics(item));
        slots.put("person", product || person.isEmpty() ? List.of() : List.of(presented(item.kind()) + person));
    }

    public static CopyChoices of(Item item) {
        return new CopyChoices(item);
    }

    /**
     * A push message with {@code title} and {@code body} as a model that writes would answer; a missing part stays missing. The
     * body does not say again what the title says, as long as there is something else to say.
     */
    public JsonNode push(JsonNode draft) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.set("title", draft.path("title"));
        Said title = Said.by(draft.path("title").asText());
        List<FactPhrase> chosen = chosen(draft.path("facts"));
        List<FactPhrase> fresh =
                chosen.stream().filter(phrase -> !title.says(phrase.words())).toList();
        List<FactPhrase> told = (fresh.isEmpty() ? chosen : telling(fresh))
                .stream().map(phrase -> withoutPerson(phrase, title)).toList();
        String facts = behindName(FactPhrases.joined(told));
        return facts.isEmpty() ? message : message.put("body", "{name}" + facts);
    }

    /** A line of its own: what it is, where that was chosen, and the facts behind it; empty where nothing was. */
    public String line(JsonNode draft) {
        String thing = slots.getOrDefault("thing", List.of()).stream()
                .filter(name -> name.equals(draft.path("thing").asText()))
                .findFirst()
                .orElse("");
        String facts = joined(draft.path("facts"));
        String line = thing.isEmpty() && facts.startsWith(": ") ? facts.substring(2) : (thing + facts).strip();
        return facts.isEmpty() ? "" : line.substring(0, 1).toUpperCase(Locale.ENGLISH) + line.substring(1) + ".";
    }

    /** One or two sentences that begin with the slot of the name; empty where no fact was chosen. */
    public String summary(JsonNode draft) {
        String facts = behindName(joined(draft.path("facts")));
        if (facts.isEmpty()) {
            return "";
        }
        boolean told = chosen(draft.path("facts")).stream().anyMatch(phrase -> phrase.place() == Place.SENTENCE);
        String sentence = told ? "" : fresh(draft.path("sentence").asText(), facts);
        return "{name}" + verb(facts) + "." + sentence;
    }

    /** " comes in blue", " come with lids"; what is written has its pages. */
    private String verb(String facts) {
        if (written && facts.startsWith(WITH)) {
            return " has " + facts.substring(WITH.length());
        }
        boolean spoken = facts.startsWith(" in ") || facts.startsWith(WITH);
        return (!spoken ? "" : several ? " come" : " comes") + facts;
    }

    /** A sentence of the description with a space before it; nothing where it says again what the facts say. */
    private String fresh(String sentence, String facts) {
        return slots.getOrDefault("sentence", List.of()).stream()
                .filter(words -> words.equals(sentence) && !Said.by(name, facts).isRepeatedBy(words))
                .findFirst()
                .map(words -> " " + words)
                .orElse("");
    }

    /** A name that asks or calls out ends its sentence, and one with a colon has no room for another. */
    private String behindName(String facts) {
        boolean ended = name.endsWith("?") || name.endsWith("!");
        return facts.startsWith(": ") && (ended || name.contains(": "))
                ? (ended ? " " : ". ") + facts.substring(2, 3).toUpperCase(Locale.ENGLISH) + facts.substring(3)
                : facts;
    }

    /** By slot of a schema; some may be empty. */
    public Map<String, List<String>> slots() {
        return slots;
    }

    /** The sentences of the description that may be chosen, for the brief; empty for none. */
    public String described() {
        return String.join(" ", slots.getOrDefault("sentence", List.of()));
    }

    /** The chosen facts behind a name, as {@link FactPhrases#joined} has them; what is no fact of the item is left out. */
    public String joined(JsonNode chosen) {
        return FactPhrases.joined(telling(chosen(chosen)));
    }

    private List<FactPhrase> chosen(JsonNode words) {
        List<FactPhrase> facts = new ArrayList<>();
        words.forEach(each -> phrases.stream()
                .filter(phrase -> phrase.words().equals(each.asText()) && !facts.contains(phrase))
                .forEach(facts::add));
        return facts;
    }

    /** Amounts alone say little: the first fact that is more than an amount stands with them, a sentence in their place. */
    private List<FactPhrase> telling(List<FactPhrase> facts) {
        if (facts.isEmpty()
                || facts.stream().anyMatch(phrase -> !phrase.isBare() && phrase.place() != Place.SENTENCE)) {
            return facts;
        }
        List<FactPhrase> more = new ArrayList<>(facts);
        phrases.stream().filter(phrase -> !phrase.isBare()).findFirst().ifPresent(more::addFirst);
        boolean sentence = more.getFirst().place() == Place.SENTENCE;
        return sentence ? more.subList(0, 1) : more;
    }

    /** "a video of 9 minutes" where the title said by whom. */
    private FactPhrase withoutPerson(FactPhrase phrase, Said title) {
        String by = " by " + person;
        boolean again =
                !person.isEmpty() && title.says(person) && phrase.words().endsWith(by);
        return again ? phrase.saying(phrase.words().substring(0, phrase.words().length() - by.length())) : phrase;
    }

    /**
     * What a video or an article may be on: the things of several words in its name that mean something ("French press"), and
     * those in the plural ("earbuds" of "earbuds fall"), as far as its category speaks of them too: "Wide slots" is on toasters.
     * How many, how far and how long is no topic.
     */
    private static List<String> topics(Item item) {
        Set<String> topics = new LinkedHashSet<>();
        Said shelf = Said.by(String.join(" ", item.category()));
        for (Clause clause : Clause.of(NormalText.of(item.title()))) {
            if (Negation.denies(clause.words(), Locale.ENGLISH)) {
                continue; // "do not use cups" is not on cups
            }
            List<String> run = new ArrayList<>();
            String before = "";
            for (Word word : clause.words()) {
                boolean first = word.start() == 0;
                if (isTopical(word)) {
                    run.add(first ? word.lower() : word.spoken());
                } else {
                    addTopics(before, run, topics);
                    run.clear();
                    before = word.lower();
                }
            }
            addTopics(before, run, topics);
        }
        return topics.stream().filter(shelf::saysPartOf).toList();
    }

    private static boolean isTopical(Word word) {
        return word.lower().length() >= SHORTEST_TOPIC
                && Units.of(word.lower()) == null
                && NumberWords.value(word.lower()) == 0
                && !PLACES.contains(word.lower())
                && word.lower().indexOf('\'') < 0
                && !NeutralWords.of(Locale.ENGLISH).contains(word.lower());
    }

    /**
     * A plural inside a run ends the thing: "earbuds fall" is a sentence, "espresso shots" a thing. One thing is a topic with
     * the article that the name gives it ("a cat tree"); what is not counted has no plural to be a topic in ("coffees").
     */
    private static void addTopics(String before, List<String> run, Set<String> topics) {
        int begin = 0;
        for (int i = 0; i < run.size(); i++) {
            if (EnglishWords.isSeveral(run.get(i)) || i == run.size() - 1) {
                String things = String.join(" ", run.subList(begin, i + 1));
                boolean several = EnglishWords.isSeveral(things);
                boolean one = !several && i > begin && begin == 0 && ARTICLES.contains(before);
                String thing = one ? before + " " + things : things;
                if ((one || several)
                        && !EnglishWords.isMass(EnglishWords.one(things))
                        && thing.length() <= LONGEST_IN_TITLE
                        && ADJECTIVES.stream().noneMatch(thing::endsWith)) {
                    topics.add(thing);
                }
                begin = i + 1;
            }
        }
    }

    private static String person(Item item) {
        return PERSONS.stream()
                .map(item.attributes()::get)
                .filter(String.class::isInstance)
                .map(name -> Invisible.removed((String) name))
                .filter(name -> name.length() <= LONGEST_IN_TITLE)
                .findFirst()
                .orElse("");
    }

    /** An article is by somebody; who is seen in a video is also with us. */
    private static String presented(ItemKind kind) {
        return kind == ItemKind.ARTICLE ? "by " : "with ";
    }

    private List<String> inTitle(Place place) {
        return phrases.stream()
                .filter(phrase -> phrase.place() == place)
                .map(FactPhrase::words)
                .filter(words -> words.length() <= LONGEST_IN_TITLE)
                .toList();
    }

    /** "green wool", "wool" and "green". */
    private List<String> made() {
        List<String> made = new ArrayList<>();
        for (String material : inTitle(Place.MATERIAL)) {
            inTitle(Place.COLOUR).stream()
                    .map(colour -> colour + " " + material)
                    .filter(words -> words.length() <= LONGEST_IN_TITLE)
                    .forEach(made::add);
        }
        made.addAll(inTitle(Place.MATERIAL));
        made.addAll(inTitle(Place.COLOUR));
        return made;
    }
}
