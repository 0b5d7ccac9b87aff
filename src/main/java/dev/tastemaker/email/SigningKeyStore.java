package dev.tastemaker.email;

/** Where the key of the unsubscribe tokens lives when nobody configured one. */
interface SigningKeyStore {
    /** The key of this name; {@code fresh} becomes it when there is none yet, whoever asks first. */
    byte[] keyOr(String name, byte[] fresh);
}
