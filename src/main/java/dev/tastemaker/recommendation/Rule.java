package dev.tastemaker.recommendation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the shop wants of some items, whatever the ranking says.
 *
 * @param id chosen by the shop; a new one where none is given
 * @param filter the items it is about; it must ask something of them
 * @param query null: for any need; else only for queries that hold all of its words
 * @param scenario null: wherever the answer is shown
 * @param position of a pin: the place of its first item, 1 is the first
 * @param factor what a boost (above 1) or a bury (below 1) multiplies scores by
 * @param note why; for people
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record Rule(
        String id,
        Action action,
        ItemFilter filter,
        @Nullable String query,
        @Nullable Scenario scenario,
        @Nullable Integer position,
        @Nullable Double factor,
        @Nullable String note,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What is done with the items. */
    public enum Action {
        PIN,
        BOOST,
        BURY,
        HIDE;

        @JsonCreator
        public static Action of(String name) {
            return Stream.of(values())
                    .filter(action -> action.wireName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("action must be pin, boost, bury or hide"));
        }

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Rule {
        id = id == null || id.isBlank() ? UUID.randomUUID().toString() : checkedId(id);
        if (action == null) {
            throw Refusal.invalid("action is missing; it is pin, boost, bury or hide");
        }
        if (filter == null || filter.asksNothing()) {
            throw Refusal.invalid("filter is missing or asks nothing: a rule about every item would be none");
        }
        if (!filter.noneOf().isEmpty()) {
            throw Refusal.invalid("the filter of a rule has no noneOf");
        }
        query = Text.optional("query", query, 200);
        if (query != null && words(query).isEmpty()) {
            throw Refusal.invalid("query holds no word");
        }
        position = checkedPosition(action, position);
        factor = checkedFactor(action, factor);
        note = Text.optional("note", note, 500);
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw Refusal.invalid("validTo must be after validFrom");
        }
    }

    Rule named(String otherId) {
        return new Rule(otherId, action, filter, query, scenario, position, factor, note, validFrom, validTo);
    }

    /** Whether it is valid at a time. */
    boolean holds(Instant now) {
        return (validFrom == null || !validFrom.isAfter(now)) && (validTo == null || validTo.isAfter(now));
    }

    /** Whether it is for a need of these words in this place. */
    boolean isFor(Set<String> queryWords, Scenario where) {
        return (scenario == null || scenario == where) && (query == null || queryWords.containsAll(words(query)));
    }

    /** The words of a query, as rules compare them. */
    static List<String> words(String query) {
        return Stream.of(WORD.split(query.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    static String checkedId(String id) {
        if (!id.matches("[A-Za-z0-9_.-]{1,100}")) {
            throw Refusal.invalid("the id of a rule is 1 to 100 letters, digits, dots, dashes or underscores");
        }
        return id;
    }

    private static @Nullable Integer checkedPosition(Action action, @Nullable Integer position) {
        if (action != Action.PIN) {
            if (position != null) {
                throw Refusal.invalid("only a pin has a position");
            }
            return null;
        }
        int place = position == null ? 1 : position;
        if (place < 1 || place > 100) {
            throw Refusal.invalid("position must be between 1 and 100");
        }
        return place;
    }

    private static @Nullable Double checkedFactor(Action action, @Nullable Double factor) {
        return switch (action) {
            case BOOST -> within(factor, 2, 1, 100, "the factor of a boost must be between 1 and 100");
            case BURY -> within(factor, 0.1, 0.001, 1, "the factor of a bury must be between 0.001 and 1");
            case PIN, HIDE -> {
                if (factor != null) {
                    throw Refusal.invalid("only a boost and a bury have a factor");
                }
                yield null;
            }
        };
    }

    private static Double within(@Nullable Double given, double usual, double least, double most, String otherwise) {
        double factor = given == null ? usual : given;
        if (!(factor >= least && factor <= most)) {
            throw Refusal.invalid(otherwise);
        }
        return factor;
    }
}
