package dev.tastemaker.campaign;

import java.util.UUID;

/** The push service of one kind of device. Blocks; callers run on virtual threads. */
interface DeviceService {
    Contact.Kind kind();

    /** Whether it was given what it needs to be called at all. */
    boolean isConfigured();

    Answer send(Contact contact, Parcel.PushContent content, UUID messageId);

    /** What the service made of it. */
    sealed interface Answer {}

    /** Nobody is there any more: the app was removed, the subscription ended. */
    record Gone(String why) implements Answer {}

    /** Anything else. */
    record Answered(Deliverer.Outcome outcome) implements Answer {}
}
