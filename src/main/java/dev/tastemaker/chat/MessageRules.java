package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.chat.Intent.Ask;
import dev.tastemaker.chat.Intent.Compare;
import dev.tastemaker.chat.Intent.Search;
import dev.tastemaker.chat.Intent.SearchAndCompare;
import dev.tastemaker.chat.Intent.Similar;
import dev.tastemaker.chat.Intent.Suggest;
import dev.tastemaker.chat.Intent.Talk;
import dev.tastemaker.chat.Intent.Topic;
import dev.tastemaker.chat.Intent.Trending;
import dev.tastemaker.recommendation.StatedLimits;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a message wants, read by rule. Coarse but never wrong about a limit or an id; what it cannot tell is a search. */
final class MessageRules {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final Pattern GREETING = whole(
            "(?:hi|hello|hey|hiya|good (?:morning|evening|afternoon|day)|hallo|servus|moin)(?: there| all| again)?"
                    + "(?:,? (?:how are you(?: doing)?(?: today)?))?");
    private static final Pattern THANKS =
            Pattern.compile("\\b(?:thanks|thank you|thx|cheers|danke|merci|very kind|that helps)\\b");
    private static final Pattern GOODBYE =
            whole("(?:ok(?:ay)?,? )?(?:bye(?: bye)?|goodbye|see you(?: later)?|good night|tschüss|ciao)(?: then)?");
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?:are you (?:a |an )?(?:real|human|person|bot|robot|ai|machine)|who (?:are|made) you|what are you|what can you do)\\b");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(?:capital of|weather|poem|joke|write (?:me )?an? (?:essay|story|song|letter)|translate (?:the (?:following|next|sentence|text|word)|this|[\"'“]|.{0,40} (?:in)?to [a-z]+$)|who (?:won|is the president)|"
                    + "how do i cook|solve|homework|ignore (?:all|previous|your)|system prompt)\\b");
    private static final Pattern COMPARE = Pattern.compile(
            "\\b(?:compare|comparison|difference|differ|versus|vs|side by side|better|lighter|heavier|cheaper one|bigger|smaller|larger|faster|warmer|quieter|stronger|worth it over|which (?:one|of))\\b");
    private static final Pattern COMPARE_WORD = Pattern.compile("\\b(?:compare|comparison of|side by side)\\b");
    private static final Pattern SIMILAR = Pattern.compile(
            "\\b(?:similar|alternatives?|more like|something like|else like|others? (?:like|of)|more of (?:this|that|the same)|comparable|anything like)\\b");
    private static final Pattern CHEAPER =
            Pattern.compile("\\b(?:cheaper|less expensive|lower price|günstiger|billiger)\\b");
    private static final Pattern SUGGEST = Pattern.compile(
            "\\b(?:for me|surprise|recommend|suggest|suits?|fits?|looked at|inspire|what should i|you would pick)\\b");
    private static final Pattern TRENDING = Pattern.compile(
            "\\b(?:popular|trending|trends?|best ?-?sell\\w*|everyone|everybody|hot right now|most bought)\\b");
    private static final Pattern QUESTION = Pattern.compile(
            "^(?:and |so |but |ok,? )?(?:is|are|does|do|did|has|have|can|could|will|would|how|what|which|when|where|why|who|tell me|wie|was|ist|hat|kann)\\b|\\?\\s*$");
    private static final Pattern SHOP = Pattern.compile(
            "\\b(?:do you (?:have|sell|stock)|have you got|got any|are there (?:any)?|is there (?:an?|any)|looking for|show me|find me|i need|i want|i'm after|i'd like|search for)\\b");
    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:others?|else|more (?:like|of)|any more|another|instead|you (?:have|sell|stock|carry|recommend|suggest))\\b");
    private static final Pattern THING =
            Pattern.compile("\\b(?:something (?:to|for|that)|you (?:have|sell|stock|carry)|shopping for)\\b");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:no|yes|ok|okay|well|hi|hello|hey|please|so|and|then|forget (?:those|that|it|them)|not that|instead)[,.! ]+)*"
                    + "(?:(?:i'm|i am|we're|we are) (?:looking|searching|hunting) for|(?:i|we) (?:need|want|would like|am after)|i'd (?:like|rather have)|i'm after|"
                    + "do you (?:also )?(?:have|sell|stock)|have you got|got|are there|is there|(?:can|could) you (?:show|find|recommend|suggest) (?:me )?|"
                    + "(?:show|find|get|give) me|search for|look for|recommend(?: me)?|suggest(?: me)?|which|what)\\s+(?:(?:any|some|an?|the)\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE = Pattern.compile("^(?:an?|any|some|the)\\s+", Pattern.CASE_INSENSITIVE);
    /** "Videos about bread": the kind is a limit, the bread is the wish. */
    private static final Pattern KIND_OF_THING = Pattern.compile(
            "\\b(?:videos?|clips?|live ?-?streams?|articles?|guides?)\\s+(?:about|on|for|of|that helps? me(?: to)?(?: choose| find| pick| with)?)\\s+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PLEASE =
            Pattern.compile("[,. ]*\\bplease\\b(?:\\s+(?:show|find|give|get|help)\\b.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("[?!.,;:\\s]+$");
    private static final Map<ItemKind, Pattern> KINDS = Map.of(
            ItemKind.VIDEO, Pattern.compile("\\b(?:videos?|clips?|watch a)\\b"),
            ItemKind.LIVESTREAM, Pattern.compile("\\b(?:live ?-?streams?|live shows?|live events?)\\b"),
            ItemKind.ARTICLE, Pattern.compile("\\b(?:articles?|guides?|blog posts?)\\b"));

    private MessageRules() {}

    static Intent intent(String message, Screen screen) {
        String lower = message.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
        return talk(lower)
                .or(() -> aboutScreen(message, lower, screen))
                .or(() -> open(message, lower))
                .orElseGet(() -> search(message));
    }

    /** A search for the wish of a message, its limits and kinds read from it. */
    static Search search(String message) {
        StatedLimits limits = StatedLimits.in(message);
        return new Search(wish(limits.rest()), limits.minPrice(), limits.maxPrice(), kinds(message));
    }

    static Set<ItemKind> kinds(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        Set<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);
        KINDS.forEach((kind, pattern) -> {
            if (pattern.matcher(lower).find()) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    /** Whether a message says in so many words that it wants something of the shop. */
    static boolean wantsThings(String message) {
        String lower = message.toLowerCase(Locale.ROOT).replace('’', '\'');
        boolean asks = SHOP.matcher(lower).find() || THING.matcher(lower).find();
        return (asks || !kinds(message).isEmpty()) && !ELSEWHERE.matcher(lower).find();
    }

    /** Whether a message sets things against each other. */
    static boolean weighs(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return COMPARE.matcher(lower).find() || lower.contains(" or ");
    }

    /** More like one item of the screen, when a message says so and names it. */
    static Optional<Intent> moreLike(String message, Screen screen) {
        List<String> spokenOf = screen.spokenOf(message);
        List<String> meant =
                spokenOf.isEmpty() ? screen.all().stream().map(Item::id).toList() : spokenOf;
        return SIMILAR.matcher(message.toLowerCase(Locale.ROOT)).find() && meant.size() == 1
                ? screen.item(meant.getFirst()).map(item -> similar(message, item))
                : Optional.empty();
    }

    /** A question on the one item of the screen that a message names; one that shops for others is none. */
    static Optional<Intent> askedOf(String message, Screen screen) {
        String lower = message.toLowerCase(Locale.ROOT).replace('’', '\'');
        boolean question = QUESTION.matcher(lower).find()
                && !SHOP.matcher(lower).find()
                && !OTHERS.matcher(lower).find()
                && StatedLimits.in(message).none();
        List<String> spokenOf = screen.spokenOf(message);
        return question && spokenOf.size() == 1 ? Optional.of(new Ask(spokenOf.getFirst(), message)) : Optional.empty();
    }

    /** More like an item within the limits of a message; "cheaper" is a limit too. */
    static Intent similar(String message, Item item) {
        StatedLimits limits = StatedLimits.in(message);
        boolean cheaper = CHEAPER.matcher(message.toLowerCase(Locale.ROOT)).find();
        BigDecimal most = cheaper && limits.none() && item.price() != null
                ? item.price().amount().subtract(CENT).max(BigDecimal.ZERO)
                : limits.maxPrice();
        return new Similar(item.id(), limits.minPrice(), most);
    }

    static Optional<Topic> topic(String message) {
        return talk(message.toLowerCase(Locale.ROOT).strip())
                .filter(Talk.class::isInstance)
                .map(talk -> ((Talk) talk).topic());
    }

    private static Optional<Intent> talk(String lower) {
        if (GREETING.matcher(lower).matches()) {
            return Optional.of(new Talk(Topic.GREETING));
        }
        if (GOODBYE.matcher(lower).matches()) {
            return Optional.of(new Talk(Topic.GOODBYE));
        }
        if (ABOUT.matcher(lower).find()) {
            return Optional.of(new Talk(Topic.ABOUT));
        }
        if (ELSEWHERE.matcher(lower).find()) {
            return Optional.of(new Talk(Topic.ELSEWHERE));
        }
        // "Thanks, and do you have cups?" is a wish, not a farewell.
        boolean onlyThanks = THANKS.matcher(lower).find()
                && !lower.contains("?")
                && !SHOP.matcher(lower).find();
        return onlyThanks && Words.telling(lower).size() <= 6 ? Optional.of(new Talk(Topic.THANKS)) : Optional.empty();
    }

    private static Optional<Intent> aboutScreen(String message, String lower, Screen screen) {
        if (screen.all().isEmpty()) {
            return Optional.empty();
        }
        List<String> spokenOf = screen.spokenOf(message);
        StatedLimits limits = StatedLimits.in(message);
        boolean shopping = SHOP.matcher(lower).find() || !limits.none();
        boolean weighing = weighs(message);
        if (!shopping
                && spokenOf.size() > 1
                && (weighing || screen.pointedAt(message).size() > 1)) {
            return Optional.of(new Compare(spokenOf, message));
        }
        if (!shopping
                && weighing
                && spokenOf.isEmpty()
                && screen.items().size() > 1
                && Words.telling(lower).size() <= 2) {
            return Optional.of(
                    new Compare(screen.items().stream().limit(5).map(Item::id).toList(), message));
        }
        boolean cheaper = CHEAPER.matcher(lower).find();
        if (SIMILAR.matcher(lower).find() || (cheaper && limits.none())) {
            String like = spokenOf.isEmpty() ? screen.all().getFirst().id() : spokenOf.getFirst();
            return screen.item(like).map(item -> similar(message, item));
        }
        boolean question = QUESTION.matcher(lower).find() && !shopping;
        if (question && spokenOf.size() == 1) {
            return Optional.of(new Ask(spokenOf.getFirst(), message));
        }
        return question && screen.page() != null && !SUGGEST.matcher(lower).find()
                ? Optional.of(new Ask(screen.page().id(), message))
                : Optional.empty();
    }

    /** Wishes that name no thing: what suits, what is popular. "Recommend a kettle" names one. */
    private static Optional<Intent> open(String message, String lower) {
        if (COMPARE_WORD.matcher(lower).find()) {
            Search search =
                    search(message.replaceAll("(?i)\\b(?:compare|comparison of|side by side|two|three|2|3)\\b", " ")
                            .strip());
            return Words.telling(search.query()).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SearchAndCompare(search));
        }
        String bare = TRENDING.matcher(
                        SUGGEST.matcher(StatedLimits.in(lower).rest()).replaceAll(" "))
                .replaceAll(" ");
        boolean nothingNamed = Words.telling(bare).isEmpty() && kinds(message).isEmpty();
        if (nothingNamed && TRENDING.matcher(lower).find()) {
            return Optional.of(new Trending());
        }
        return nothingNamed && StatedLimits.in(message).none() ? Optional.of(new Suggest()) : Optional.empty();
    }

    /** The message without the words that only ask. */
    private static String wish(String message) {
        String wish = message.strip();
        for (Pattern part : List.of(LEAD, ARTICLE, KIND_OF_THING, PLEASE, END)) {
            wish = part.matcher(wish).replaceAll("");
        }
        String found = wish.isBlank() ? message.strip() : wish;
        return found.length() <= 300 ? found : found.substring(0, 300);
    }

    private static Pattern whole(String regex) {
        return Pattern.compile("(?:" + regex + ")[\\s!.,?😊👋🙂]*");
    }
}
