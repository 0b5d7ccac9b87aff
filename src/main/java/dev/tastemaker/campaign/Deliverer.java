package dev.tastemaker.campaign;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hands one message to a provider. Blocks; callers run on virtual threads. Answers every failure, throws none that it foresees. */
interface Deliverer {
    /** As the configuration names it. */
    String outlet();

    Outcome deliver(Parcel parcel);

    /** What the provider made of it. */
    sealed interface Outcome {}

    /** Taken. */
    record Sent(String providerId) implements Outcome {}

    /** Not this message, not this person: trying again will not help. */
    record Refused(String why) implements Outcome {}

    /**
     * Not now.
     *
     * @param after how long the provider wants to be left alone; null: it did not say
     * @param everybody whether that goes for all messages to this provider and not for this one alone
     */
    record Later(String why, @Nullable Duration after, boolean everybody) implements Outcome {}
}
