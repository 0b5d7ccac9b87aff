package dev.tastemaker.access;

/** Where keys that sign live when nobody configured one: those of unsubscribe tokens and of shoppers' tokens. */
public interface SigningKeyStore {
    /** The key of this name; {@code fresh} becomes it when there is none yet, whoever asks first. */
    byte[] keyOr(String name, byte[] fresh);
}
