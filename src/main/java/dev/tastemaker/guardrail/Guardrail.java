package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one use. Nothing that a model or a composer wrote reaches a shopper without having passed one of these. A
 * new check is one class behind {@link Check} and one entry in the lists below.
 */
public final class Guardrail {
    private static final Guardrail COPY = new Guardrail(List.of(
            new OfferedItemsCheck(),
            new LengthCheck(),
            new LeftoverCheck(),
            new PreambleCheck(),
            new EndingCheck(),
            new NumberCheck(),
            new ClaimCheck(),
            new UrgencyCheck(),
            new AlignmentCheck(),
            new NameCheck(),
            ClauseCheck.ofCopy(),
            WordsCheck.ofHeadlines(),
            new ShoutingCheck(),
            new EmojiCheck(),
            BannedPhraseCheck.configured(),
            new SpamWordingCheck(),
            new SensitiveCheck(),
            new LanguageCheck()));
    private static final Guardrail REPLY = new Guardrail(List.of(
            new OfferedItemsCheck(),
            new LengthCheck(),
            new LeftoverCheck(),
            new NumberCheck(),
            new ClaimCheck(),
            new UrgencyCheck(),
            new AlignmentCheck(),
            new NameCheck(),
            ClauseCheck.ofTalk(),
            new ShoutingCheck(),
            new EmojiCheck(),
            BannedPhraseCheck.configured(),
            new SpamWordingCheck(),
            new SensitiveCheck(),
            new LanguageCheck()));

    private final List<Check> checks;
    private final @Nullable EntailmentJudge judge;

    private Guardrail(List<Check> checks) {
        this(checks, null);
    }

    private Guardrail(List<Check> checks, @Nullable EntailmentJudge judge) {
        this.checks = List.copyOf(checks);
        this.judge = judge;
    }

    /** The same, with somebody to ask about a text that fails for nothing but its wording. */
    Guardrail judgedBy(EntailmentJudge other) {
        return new Guardrail(checks, other);
    }

    /** For one push message. */
    public static Guardrail push() {
        return COPY;
    }

    /** For one email, or one part of it. */
    public static Guardrail email() {
        return COPY;
    }

    /** For the summary of one item. */
    public static Guardrail summary() {
        return COPY;
    }

    /** This guardrail for a writer that cannot be trusted to leave out what it does not know: each word is looked up. */
    public Guardrail strict() {
        List<Check> all = new ArrayList<>(checks);
        all.add(WordsCheck.ofEverything());
        all.add(new YoursCheck());
        return new Guardrail(all);
    }

    /** For one sentence of a reply. */
    public static Guardrail chat() {
        return REPLY;
    }

    /** Runs every check, so that a repair can hear of all breaches at once. */
    public CheckedText check(Draft draft) {
        List<Violation> violations = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (Check check : checks) {
            if (check instanceof ClauseCheck clauses) {
                doubts.addAll(clauses.doubts(draft));
            } else {
                violations.addAll(check.check(draft));
            }
        }
        if (judge != null && violations.isEmpty() && !doubts.isEmpty()) {
            Optional<List<Evidence>> judged = judge.carried(doubts, draft.grounds());
            if (judged.isPresent()) {
                return new CheckedText(
                        draft,
                        List.of(),
                        Stream.concat(EvidenceFinder.of(draft).stream(), judged.get().stream())
                                .toList());
            }
        }
        doubts.forEach(doubt -> violations.add(doubt.violation()));
        return new CheckedText(draft, violations, violations.isEmpty() ? EvidenceFinder.of(draft) : List.of());
    }
}
