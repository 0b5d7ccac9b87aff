package dev.tastemaker.access;

import dev.tastemaker.problem.BackgroundWork;
import dev.tastemaker.problem.Refusal;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes, lists and revokes keys. Those that are good are held in memory, so that nobody waits for the store to be let in. */
@ApplicationScoped
public class ApiKeys {
    private static final String PREFIX = "tm_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ApiKey.Store store;
    private final BackgroundWork background;
    private volatile Map<String, ApiKey> byHash = Map.of();

    @Inject
    ApiKeys(ApiKey.Store store, BackgroundWork background) {
        this.store = store;
        this.background = background;
    }

    /** A key and its secret, which is told this once. */
    public record Created(ApiKey key, String secret) {}

    public Created create(String label, Set<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw Refusal.invalid("scopes must name at least one scope");
        }
        String secret = PREFIX + random(24);
        ApiKey key = new ApiKey(random(6), label, scopes, Instant.now().truncatedTo(ChronoUnit.MILLIS), null);
        store.save(key, hash(secret));
        refresh();
        return new Created(key, secret);
    }

    /** All that ever were, the oldest first. */
    public List<ApiKey> all() {
        return store.all().stream().map(ApiKey.Stored::key).toList();
    }

    public void revoke(String id) {
        if (!store.revoke(id, Instant.now())) {
            throw Refusal.notFound("there is no key with this id that could be revoked");
        }
        refresh();
    }

    /** Whether callers must show one. */
    boolean any() {
        return !byHash.isEmpty();
    }

    Optional<ApiKey> find(String secret) {
        return Optional.ofNullable(byHash.get(HexFormat.of().formatHex(hash(secret))));
    }

    void start(@Observes StartupEvent event) {
        refresh();
    }

    /** Another instance, or a command, may have made or revoked one. */
    @Scheduled(
            every = "${access.refresh:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "api-keys")
    @RunOnVirtualThread
    void refreshDue() {
        background.attempt("Reading the keys", this::refresh);
    }

    private void refresh() {
        byHash = store.all().stream()
                .filter(stored -> stored.key().revokedAt() == null)
                .collect(Collectors.toUnmodifiableMap(ApiKey.Stored::hash, ApiKey.Stored::key));
    }

    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
