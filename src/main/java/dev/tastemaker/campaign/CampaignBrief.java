package dev.tastemaker.campaign;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.email.EmailLayout;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import dev.tastemaker.profile.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a marketer asks for.
 *
 * @param goal what it is for: things of the catalog or only an intent
 * @param channels in the order in which they are tried for each person; one message each, on the first that is allowed
 * @param items what may be promoted; null: anything that can be had
 * @param promote a livestream, video or article that the campaign is about, together with the items in it
 * @param tone in a few words
 * @param languages to write in; empty: each reader's own; readers of others get the first
 * @param notAfter nothing leaves later; null: no end
 * @param holdout share of the audience that gets nothing, to be compared with; 0 to 0.5
 * @param approval whether another person must approve what was planned
 * @param layout of emails; null: what suits the items
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record CampaignBrief(
        String goal,
        List<Channel> channels,
        @Nullable Audience audience,
        @Nullable ItemFilter items,
        @Nullable String promote,
        @Nullable String tone,
        List<String> languages,
        @Nullable SendWindow window,
        @Nullable Instant notAfter,
        @Nullable Frequency frequency,
        @Nullable Double holdout,
        @Nullable Budget budget,
        @Nullable Boolean approval,
        @Nullable EmailLayout layout) {
    public CampaignBrief {
        goal = Text.required("goal", goal, 400);
        channels = channels == null ? List.of() : channels.stream().distinct().toList();
        if (channels.isEmpty()) {
            throw Refusal.invalid("channels must name email, push or both");
        }
        promote = Text.optional("promote", promote, 200);
        tone = Text.optional("tone", tone, 60);
        languages = languages == null ? List.of() : List.copyOf(languages);
        languages.forEach(CampaignBrief::checkLanguage);
        if (holdout != null && !(holdout >= 0 && holdout <= 0.5)) {
            throw Refusal.invalid("holdout must be between 0 and 0.5");
        }
    }

    /** One that says no more than this; all else is as it is where nobody says it. */
    public static CampaignBrief plain(
            String goal, Channel channel, @Nullable Audience audience, @Nullable Double holdout, Budget budget) {
        return new CampaignBrief(
                goal,
                List.of(channel),
                audience,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                holdout,
                budget,
                null,
                null);
    }

    /**
     * How often a person is written to at most, across all campaigns.
     *
     * @param most messages on a channel
     * @param hours within as many hours
     * @param drop whether a message above it is dropped instead of held until it fits; null: held
     */
    public record Frequency(int most, int hours, @Nullable Boolean drop) {
        public Frequency {
            if (most < 1 || most > 1_000 || hours < 1 || hours > 24 * 90) {
                throw Refusal.invalid("frequency needs most from 1 to 1000 and hours from 1 to 2160");
            }
        }
    }

    /** What models may cost: answers and tokens, refused drafts too. Beyond it the composer writes. */
    public record Budget(int calls, long tokens) {
        public Budget {
            if (calls < 0 || calls > 100_000 || tokens < 0) {
                throw Refusal.invalid("budget needs calls from 0 to 100000 and tokens from 0");
            }
        }
    }

    Audience audienceOrAll() {
        return requireNonNullElse(audience, Audience.EVERYBODY);
    }

    ItemFilter itemsOrAny() {
        return requireNonNullElse(items, ItemFilter.NONE);
    }

    SendWindow windowOrAlways() {
        return requireNonNullElse(window, SendWindow.ALWAYS);
    }

    double holdoutShare() {
        return holdout == null ? 0 : holdout;
    }

    boolean wantsApproval() {
        return Boolean.TRUE.equals(approval);
    }

    /** The goal as a model hears it. */
    String spokenGoal() {
        return tone == null ? goal : goal + " (tone: " + tone + ")";
    }

    private static void checkLanguage(String language) {
        if (language == null || !Phrasebook.LANGUAGES.contains(language.toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid(
                    "languages may hold " + String.join(", ", new java.util.TreeSet<>(Phrasebook.LANGUAGES)));
        }
    }
}
