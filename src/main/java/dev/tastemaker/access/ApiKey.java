package dev.tastemaker.access;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.problem.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key without its secret.
 *
 * @param label whose it is, in words
 * @param revokedAt null: it is good
 */
public record ApiKey(
        String id,
        String label,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant revokedAt) {
    public ApiKey {
        requireNonNull(id, "id is null");
        label = Text.required("label", label, 100);
        scopes = Set.copyOf(scopes);
        requireNonNull(createdAt, "createdAt is null");
    }

    boolean allows(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    }

    /** Where keys are kept. */
    interface Store {
        void save(ApiKey key, byte[] hash);

        List<Stored> all();

        /** False: there is no such key, or it was revoked before. */
        boolean revoke(String id, Instant at);
    }

    /** A key and the hash of its secret. */
    record Stored(ApiKey key, String hash) {}
}
