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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message wants, read by rule. Coarse but never wrong about a limit or an id; what it cannot tell is a search. */
final class MessageRules {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final Pattern QUESTION = Hearing.anywhere("question");
    private static final Pattern END = Pattern.compile("[?!.,;:¿¡。！？、\\s]+$");
    private static final Map<String, List<Pattern>> ASKING =
            Hearing.languages().collect(Collectors.toMap(language -> language, MessageRules::asking));
    private static final Map<ItemKind, String> KINDS = Map.of(
            ItemKind.VIDEO, "video",
            ItemKind.LIVESTREAM, "livestream",
            ItemKind.ARTICLE, "article");

    private MessageRules() {}

    static Intent intent(String message, Screen screen) {
        String lower = message.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
        return NoteWish.in(message, screen)
                .<Intent>map(note -> note)
                .or(() -> talk(lower))
                .or(() -> aboutScreen(message, lower, screen))
                .or(() -> open(message, lower))
                .orElseGet(() -> search(message));
    }

    /** A search for the wish of a message, its limits and kinds read from it. */
    static Search search(String message) {
        StatedLimits limits = StatedLimits.in(message);
        return new Search(wish(limits.rest(), message), limits.minPrice(), limits.maxPrice(), kinds(message));
    }

    static Set<ItemKind> kinds(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        Set<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);
        KINDS.forEach((kind, theme) -> {
            if (Hearing.says(theme, lower)) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    /** Whether a message says in so many words that it wants something of the shop. */
    static boolean wantsThings(String message) {
        String lower = message.toLowerCase(Locale.ROOT).replace('’', '\'');
        boolean asks = Hearing.says("shop", lower) || Hearing.says("thing", lower);
        return (asks || !kinds(message).isEmpty()) && !Hearing.says("elsewhere", lower);
    }

    /** Whether a message is about what a shop does for its customers: orders, letters, accounts. */
    static boolean isOfTheShop(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return Hearing.says("service", lower) && !Hearing.says("elsewhere", lower);
    }

    /** Whether a message sets things against each other. */
    static boolean weighs(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return Hearing.says("compare", lower) || Hearing.says("or", lower);
    }

    /** More like one item of the screen, when a message says so and names it. */
    static Optional<Intent> moreLike(String message, Screen screen) {
        List<String> spokenOf = screen.spokenOf(message);
        List<String> meant =
                spokenOf.isEmpty() ? screen.all().stream().map(Item::id).toList() : spokenOf;
        return Hearing.says("similar", message.toLowerCase(Locale.ROOT)) && meant.size() == 1
                ? screen.item(meant.getFirst()).map(item -> similar(message, item))
                : Optional.empty();
    }

    /** A question on the one item of the screen that a message names; one that shops for others is none. */
    static Optional<Intent> askedOf(String message, Screen screen) {
        String lower = message.toLowerCase(Locale.ROOT).replace('’', '\'');
        boolean question = isQuestion(lower)
                && !Hearing.says("shop", lower)
                && !Hearing.says("others", lower)
                && StatedLimits.in(message).none();
        List<String> spokenOf = screen.spokenOf(message);
        return question && spokenOf.size() == 1 ? Optional.of(new Ask(spokenOf.getFirst(), message)) : Optional.empty();
    }

    /** More like an item within the limits of a message; "cheaper" is a limit too. */
    static Intent similar(String message, Item item) {
        StatedLimits limits = StatedLimits.in(message);
        boolean cheaper = Hearing.says("cheaper", message.toLowerCase(Locale.ROOT));
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

    /** A message that begins with a greeting and wants nothing of the shop in so many words. */
    static Optional<Topic> greeted(String message) {
        String lower = message.toLowerCase(Locale.ROOT).strip();
        boolean greets = Hearing.anywhere("greeting").matcher(lower).lookingAt();
        return greets && !wantsThings(message) ? Optional.of(Topic.GREETING) : Optional.empty();
    }

    private static Optional<Intent> talk(String lower) {
        if (Hearing.nothingBut("greeting").matcher(lower).matches()) {
            return Optional.of(new Talk(Topic.GREETING));
        }
        if (Hearing.nothingBut("goodbye").matcher(lower).matches()) {
            return Optional.of(new Talk(Topic.GOODBYE));
        }
        if (Hearing.says("about", lower)) {
            return Optional.of(new Talk(Topic.ABOUT));
        }
        if (Hearing.says("elsewhere", lower)) {
            return Optional.of(new Talk(Topic.ELSEWHERE));
        }
        // "Thanks, and do you have cups?" is a wish, not a farewell.
        boolean onlyThanks = Hearing.says("thanks", lower) && !lower.contains("?") && !Hearing.says("shop", lower);
        return onlyThanks && Words.telling(lower).size() <= 6 ? Optional.of(new Talk(Topic.THANKS)) : Optional.empty();
    }

    private static Optional<Intent> aboutScreen(String message, String lower, Screen screen) {
        if (screen.all().isEmpty()) {
            return Optional.empty();
        }
        List<String> spokenOf = screen.spokenOf(message);
        StatedLimits limits = StatedLimits.in(message);
        boolean shopping = Hearing.says("shop", lower) || !limits.none();
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
        boolean cheaper = Hearing.says("cheaper", lower);
        if (Hearing.says("similar", lower) || (cheaper && limits.none())) {
            String like = spokenOf.isEmpty() ? screen.all().getFirst().id() : spokenOf.getFirst();
            return screen.item(like).map(item -> similar(message, item));
        }
        boolean question = isQuestion(lower) && !shopping;
        if (question && spokenOf.size() == 1) {
            return Optional.of(new Ask(spokenOf.getFirst(), message));
        }
        return question && screen.page() != null && !Hearing.says("suggest", lower)
                ? Optional.of(new Ask(screen.page().id(), message))
                : Optional.empty();
    }

    /** Wishes that name no thing: what suits, what is popular. "Recommend a kettle" names one. */
    private static Optional<Intent> open(String message, String lower) {
        if (Hearing.says("compare-word", lower)) {
            Search search = search(without("count", without("compare-word", message)));
            return Words.telling(search.query()).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SearchAndCompare(search));
        }
        String bare = StatedLimits.in(lower).rest();
        for (String theme : List.of("suggest", "trending", "shop", "tail")) {
            bare = without(theme, bare);
        }
        boolean nothingNamed = Words.telling(bare).isEmpty() && kinds(message).isEmpty();
        if (nothingNamed && Hearing.says("trending", lower)) {
            return Optional.of(new Trending());
        }
        return nothingNamed && StatedLimits.in(message).none() ? Optional.of(new Suggest()) : Optional.empty();
    }

    /** The words of a wish without those that only ask, in the language of its message and in English. */
    private static String wish(String words, String message) {
        String wish = words.strip();
        String own = MessageLanguage.of(message).map(Locale::getLanguage).orElse("en");
        for (String language : Stream.of("en", own).distinct().toList()) {
            wish = withoutAsking(wish, language);
        }
        String found = wish.isBlank() ? words.strip() : wish;
        return found.length() <= 300 ? found : found.substring(0, 300);
    }

    private static String withoutAsking(String message, String language) {
        String wish = message;
        for (Pattern each : ASKING.getOrDefault(language, List.of())) {
            wish = each.matcher(wish).replaceFirst("");
        }
        return wish.strip();
    }

    /** What begins and what ends a wish, in the order in which it is taken off. */
    private static List<Pattern> asking(String language) {
        List<Pattern> asking = new ArrayList<>();
        Hearing.lines(language, "lead").forEach(lead -> asking.add(Hearing.pattern("^(?:" + lead + ")")));
        // "Videos about bread": the kind is a limit, the bread is the wish.
        asking.add(Hearing.pattern(Hearing.whole(language, Hearing.either(language, "kind-lead")) + "\\s*"));
        asking.add(Hearing.pattern("[,. ]*" + Hearing.whole(language, Hearing.either(language, "please"))));
        asking.add(END);
        asking.add(Hearing.pattern("[,. ]*" + Hearing.whole(language, Hearing.either(language, "tail")) + "$"));
        asking.add(END);
        return asking;
    }

    /** Whether a message asks something. */
    static boolean isQuestion(String message) {
        String lower = message.toLowerCase(Locale.ROOT).strip();
        return lower.endsWith("?")
                || lower.endsWith("？")
                || QUESTION.matcher(lower).lookingAt();
    }

    private static String without(String theme, String message) {
        return Hearing.anywhere(theme).matcher(message).replaceAll(" ").strip();
    }
}
