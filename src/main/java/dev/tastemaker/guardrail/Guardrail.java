package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.List;

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

    private Guardrail(List<Check> checks) {
        this.checks = List.copyOf(checks);
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
        for (Check check : checks) {
            violations.addAll(check.check(draft));
        }
        return new CheckedText(draft, violations, violations.isEmpty() ? EvidenceFinder.of(draft) : List.of());
    }
}
