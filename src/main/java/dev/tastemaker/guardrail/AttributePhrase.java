package dev.tastemaker.guardrail;

import dev.tastemaker.guardrail.EnglishWords.Kind;
import dev.tastemaker.guardrail.FactPhrase.Place;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One attribute as English says it, from the kinds of its name and its value: what is so or not, a count, a measure, words.
 * Empty where no phrase is sure to be right; an attribute that is not said is cheaper than one that reads oddly.
 */
final class AttributePhrase {
    private static final int MOST_DIGITS = 5;
    private static final int MOST_WORDS = 2;
    private static final int LONGEST_YES_NO = 3;
    private static final Set<String> YES = Set.of("true", "yes", "y");
    /** What a length is called when its number stands before it. */
    private static final Map<String, String> EXTENTS = Map.of(
            "length", "long",
            "width", "wide",
            "height", "high",
            "depth", "deep",
            "thickness", "thick",
            "diameter", "across");
    /** Measures that say by their unit what they measure. */
    private static final Set<String> ALONE = Set.of("weight", "net weight", "net", "power");
    /** Words that join: with one of them inside, a name is a wording of its own. */
    private static final Set<String> JOINING = Set.of(
            "a", "and", "at", "by", "for", "from", "in", "of", "on", "or", "out", "over", "per", "to", "up", "with");
    /** Names of names: what they hold is said by itself. */
    private static final Set<String> SORTS = Set.of("type", "form", "kind", "style", "product type", "item type");

    /** Kinds of names that say nothing to a shopper, or are said elsewhere. */
    private static final Set<Kind> UNSAID = Set.of(Kind.MAKER, Kind.IDENTITY, Kind.OTHER, Kind.NOTHING);

    private static final String TYPE = " type";
    private static final String DOING = "ing";
    private static final Set<String> COMPARING = Set.of("more", "less", "fewer", "than");

    private static final Set<String> TIMES = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ENGLISH))
            .collect(Collectors.toSet());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "winter", "year");

    private final String name;
    private final String spoken;
    private final String text;

    private AttributePhrase(String name, String text) {
        this.name = name;
        this.spoken = EnglishWords.spelt(name);
        this.text = text;
    }

    /** An attribute of an English item; empty where it says nothing to a shopper or no phrase is sure to be right. */
    static Optional<FactPhrase> of(String name, Object value) {
        if (value instanceof List) {
            return Optional.empty();
        }
        return new AttributePhrase(name, String.valueOf(value).strip()).phrase();
    }

    private Optional<FactPhrase> phrase() {
        String lower = text.toLowerCase(Locale.ENGLISH);
        if (YES.contains(lower)) {
            return isSpeakable(name, LONGEST_YES_NO) ? so() : Optional.empty();
        }
        if (lower.equals("none")) {
            return isSpeakable(name, MOST_WORDS) && !EnglishWords.isProperty(spoken) && !says(name, Kind.OTHER)
                    ? beside("no " + spoken)
                    : Optional.empty();
        }
        Optional<BigDecimal> number = PlainFacts.decimal(text);
        int last = name.lastIndexOf('_');
        Units.Unit unit = last > 0 ? Units.of(name.substring(last + 1)) : null;
        if (last > 0 && unit != null) {
            return number.flatMap(amount -> measured(
                    PlainFacts.measure(amount, name.substring(last + 1), Locale.ENGLISH)
                            .replace('\u00A0', ' '),
                    name.substring(0, last),
                    unit.dimension()));
        }
        if (name.contains("language") && !languages().isEmpty()) {
            return beside("in " + listed(languages()));
        }
        if (UNSAID.stream().anyMatch(kind -> says(name, kind))) {
            return Optional.empty();
        }
        return number.isPresent() ? count() : isPlain() && isSpeakable(name, MOST_WORDS) ? words() : Optional.empty();
    }

    /** Whether a name is one or a few words that could stand in a text. */
    private static boolean isSpeakable(String name, int most) {
        List<String> words = List.of(name.split("_", -1));
        return words.size() <= most
                && words.stream().allMatch(word -> EnglishWords.isReadable(word) && !JOINING.contains(word));
    }

    private static boolean says(String name, Kind kind) {
        return Arrays.stream(name.split("_", -1)).anyMatch(word -> EnglishWords.is(kind, word));
    }

    /** "dishwasher safe", "with a converter", "with compression". */
    private Optional<FactPhrase> so() {
        if (says(name, Kind.GROUP)
                || UNSAID.stream().anyMatch(kind -> says(name, kind))
                || isColour()
                || isMaterial()) {
            return Optional.empty();
        }
        if (EnglishWords.is(Kind.VERB, name)) {
            return Optional.empty(); // "floats" alone ends no list
        }
        if (EnglishWords.is(Kind.USE, name)) {
            return beside("for " + spoken);
        }
        boolean says = EnglishWords.isProperty(spoken) || EnglishWords.isDoing(spoken);
        return says ? beside(spoken) : part(EnglishWords.withArticle(spoken));
    }

    /** "48 cm long", "keeps hot for 5 h", "16 h battery"; a weight or a content stands alone. */
    private Optional<FactPhrase> measured(String amount, String named, Dimension dimension) {
        boolean content = dimension == Dimension.VOLUME || dimension == Dimension.CHARGE;
        boolean time = dimension == Dimension.DURATION;
        String what = named.replace('_', ' ');
        if (what.equals("up to")) {
            return beside("up to " + amount);
        }
        boolean doing = EnglishWords.isDoing(what); // "4 kg cooking" is no measure of a thing
        boolean share = dimension.compareTo(Dimension.LENGTH) < 0
                || Set.of(Dimension.STARS, Dimension.REVIEWS).contains(dimension);
        if (share || doing || !isSpeakable(named, MOST_WORDS) || says(named, Kind.OTHER) || says(named, Kind.NOTHING)) {
            return Optional.empty(); // "from" and "to" too: the end of a range says nothing alone
        }
        if (ALONE.contains(what) || (what.equals("capacity") && content)) {
            return beside(amount);
        }
        String extent = EXTENTS.get(what);
        if (extent != null) {
            return beside(amount + " " + extent);
        }
        String first = what.split(" ", 2)[0];
        String verb = EnglishWords.is(Kind.VERB, first) ? first : first + "s";
        if (EnglishWords.is(Kind.VERB, verb)) {
            boolean lasting = !what.equals(first) || time;
            return beside(verb + what.substring(first.length()) + (lasting ? " for " : " ") + amount);
        }
        return time ? lasting(amount, what) : beside(amount + " " + what);
    }

    /** "off after 2 min", "water resistant for 80 min", "16 h battery", "70 days of battery"; a "min" may be a minimum. */
    private Optional<FactPhrase> lasting(String amount, String what) {
        if (EnglishWords.head(what).equals("off")) {
            return beside(what + " after " + amount);
        }
        if (EnglishWords.isProperty(what)) {
            return beside(what + " for " + amount);
        }
        String unit = EnglishWords.head(amount);
        return unit.equals("h")
                ? beside(amount + " " + what)
                : EnglishWords.isSeveral(unit) ? beside(amount + " of " + what) : Optional.empty();
    }

    /** "3 pockets", "for 4 people", "serves 6", "450 lumen". */
    private Optional<FactPhrase> count() {
        Units.Unit unit = Units.of(name);
        if (unit != null) {
            boolean telling = unit.dimension() == Dimension.LIGHT || unit.dimension() == Dimension.COLOUR_TEMPERATURE;
            return telling ? beside(text + " " + name) : Optional.empty();
        }
        boolean counts =
                EnglishWords.isSeveral(spoken) && text.length() <= MOST_DIGITS && isSpeakable(name, MOST_WORDS);
        if (EnglishWords.is(Kind.VERB, name)) {
            return beside(spoken + " " + text);
        }
        if (!counts || text.contains(".") || says(name, Kind.ROOM) || says(name, Kind.PLACE)) {
            return Optional.empty();
        }
        String many = EnglishWords.head(name).equals("persons") ? "people" : spoken;
        String one = many.equals("people") ? "person" : EnglishWords.one(many);
        String said = text + " " + (text.equals("1") ? one : many);
        if (EnglishWords.is(Kind.FOR, name)) {
            return beside("for " + said);
        }
        return EnglishWords.is(Kind.GROUP, name) ? beside(said) : part(said);
    }

    /** Words or a range: "in blue", "with a belt drive", "with USB-C charging", "suits espresso and moka". */
    private Optional<FactPhrase> words() {
        String words = listed(text);
        String sort = spoken.endsWith(TYPE) && !SORTS.contains(spoken)
                ? spoken.substring(0, spoken.length() - TYPE.length())
                : spoken;
        if (isColour() || isMaterial()) {
            if (isColour() && Word.of(text).stream().anyMatch(word -> EnglishWords.is(Kind.MASS, word.lower()))) {
                return Optional.empty(); // a bell "in copper" would be made of it
            }
            String made = common(isMaterial() ? listed(withoutParts()) : words);
            boolean alone =
                    EnglishWords.is(Kind.ADJECTIVE, made) || made.startsWith("in-"); // nothing is "in in-mould foam"
            Place place = alone ? Place.BESIDE : isColour() ? Place.COLOUR : Place.MATERIAL;
            return Optional.of(new FactPhrase(made, place, name));
        }
        if (ALONE.contains(spoken) || spoken.equals("capacity")) {
            return beside(words);
        }
        if (SORTS.contains(spoken)) {
            return text.contains(",") ? Optional.empty() : beside(words);
        }
        if (says(name, Kind.PLACE) || isOfTheYear()) {
            return Optional.empty();
        }
        if (name.equals("origin")) {
            return beside("from " + words);
        }
        if (Units.of(name) != null) {
            return beside(text + " " + name);
        }
        if (EnglishWords.is(Kind.VERB, name)) {
            return beside(spoken + " " + words);
        }
        if (EnglishWords.is(Kind.FOR, name)) {
            return Character.isDigit(text.charAt(0)) ? beside("for " + words + " " + spoken) : Optional.empty();
        }
        if (isCode() || words.contains(" to ") || Word.of(text).stream().anyMatch(AttributePhrase::compares)) {
            return Optional
                    .empty(); // nothing is with an "espresso to French press" grind, or with "more cedar" than another
        }
        if (sort.endsWith(DOING) && text.startsWith(sort.substring(0, sort.length() - DOING.length()))) {
            return beside(words); // "ruled" of a ruling
        }
        if (Phrases.contains(text, EnglishWords.head(sort)) || name.equals("fit")) {
            boolean whole = Phrases.contains(text, "size") || !name.equals("fit");
            return beside(whole ? words : words + " " + spoken);
        }
        if (EnglishWords.isProperty(sort)) {
            return property(words);
        }
        return EnglishWords.is(Kind.HOLDER, sort) ? beside("in " + named(words, sort)) : part(named(words, sort));
    }

    /** "waterproof IPX7", "partly perennial". */
    private Optional<FactPhrase> property(String words) {
        if (words.endsWith("ly")) {
            return beside(words + " " + spoken);
        }
        boolean graded = text.chars().anyMatch(Character::isDigit);
        return graded ? beside(spoken + " " + words) : Optional.empty();
    }

    /** "a glass lid", "brass buttons", "soy wax", "a motif of birds". */
    private static String named(String words, String sort) {
        boolean things = EnglishWords.isSeveral(words) && words.equals(words.toLowerCase(Locale.ENGLISH));
        return things && !EnglishWords.isSeveral(sort) && !EnglishWords.isMass(sort)
                ? EnglishArticles.before(sort) + " of " + words
                : isMassOrSeveral(sort) ? words + " " + sort : EnglishArticles.before(words + " " + sort);
    }

    private static boolean isMassOrSeveral(String words) {
        return EnglishWords.isMass(words) || EnglishWords.isSeveral(words);
    }

    private boolean isColour() {
        return Set.of("colour", "color", "product colour", "product color").contains(spoken);
    }

    private boolean isMaterial() {
        return spoken.equals("material");
    }

    private boolean isOfTheYear() {
        return Word.of(text).stream()
                .map(Word::lower)
                .anyMatch(word -> TIMES.contains(word) && !word.equals("may") || SEASONS.contains(word));
    }

    /** "aluminium" of "aluminium, steel nib": what is made of something is a part and no material. */
    private String withoutParts() {
        List<String> values = List.of(text.split(", ?", -1));
        List<String> materials = values.stream().filter(value -> !isPart(value)).toList();
        return materials.isEmpty() ? text : String.join(", ", materials);
    }

    private static boolean isPart(String value) {
        String first = value.split(" ", 2)[0];
        boolean ofSomething = EnglishWords.is(Kind.MASS, first) && !EnglishWords.isMass(value);
        return !first.equals(value) && (ofSomething || EnglishWords.isSeveral(value));
    }

    /** "TK-150C", "87 12581 51715 1": for a machine or a clerk. */
    private boolean isCode() {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits > 2 && text.chars().anyMatch(c -> Character.isUpperCase(c) || c == ' ' || c == '-');
    }

    private boolean isPlain() {
        String first = text.split("[ ,]", 2)[0].toLowerCase(Locale.ENGLISH);
        boolean nothing = PlainFacts.NOTHING.contains(first) || first.equals("not");
        return text.length() > 1
                && !nothing // "None, season before first use" is no coating
                && text.length() <= PlainFacts.LONGEST_WORDING
                && StatedText.isForShoppers(text)
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " .,-–%".indexOf(c) >= 0)
                && !text.endsWith(".");
    }

    /** "salt, mandarin, cedar" inside a list would be three of its members. */
    private static String listed(String text) {
        String parted = text.replaceAll(",(?=\\p{L})", ", ");
        int comma = parted.lastIndexOf(", ");
        return comma < 0 ? parted : parted.substring(0, comma) + " and " + parted.substring(comma + 2);
    }

    /** "English, German, French" for their codes; empty where one of the values is none. */
    private String languages() {
        List<String> codes = List.of(text.split(", ?", -1));
        boolean known = codes.stream().allMatch(LANGUAGES::contains);
        return known
                ? codes.stream()
                        .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH))
                        .collect(Collectors.joining(", "))
                : "";
    }

    /** What a thing is made of and its colour are common words, whatever a feed begins with a capital; "PVC" stays. */
    private static String common(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> word.length() > 1 && word.chars().skip(1).noneMatch(Character::isUpperCase)
                        ? word.toLowerCase(Locale.ENGLISH)
                        : word)
                .collect(Collectors.joining(" "));
    }

    private static boolean compares(Word word) {
        return COMPARING.contains(word.lower());
    }

    private Optional<FactPhrase> beside(String words) {
        return Optional.of(new FactPhrase(words, Place.BESIDE, name));
    }

    private Optional<FactPhrase> part(String words) {
        return Optional.of(new FactPhrase(words, Place.PART, name));
    }
}
