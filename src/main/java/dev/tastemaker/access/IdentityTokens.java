package dev.tastemaker.access;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens of an identity provider (OpenID Connect): JSON Web Tokens signed with a private key, whose public half the
 * provider serves as a key set (RFC 7517). Issuer, audience and end are asked for, and only signatures with a private key count
 * (RFC 8725). The keys are read in the background, so that nobody waits for the provider to be let in; while it is away the
 * last ones stay good. Without an address of a key set there are no such tokens.
 */
@ApplicationScoped
class IdentityTokens {
    private static final int LONGEST = 8_000;
    private static final int LONGEST_NAME = 100;
    private static final int SKEW_SECONDS = 30;

    private final AccessConfig.Oidc config;
    private final BackgroundWork background;
    private final Optional<HttpsJwks> provider;
    private volatile @Nullable JwtConsumer consumer;

    @Inject
    IdentityTokens(AccessConfig config, BackgroundWork background) {
        this.config = config.oidc();
        this.background = background;
        this.provider = this.config.jwksUrl().map(IdentityTokens::keys);
    }

    /** Read when they are due, however short ago that was. */
    private static HttpsJwks keys(String address) {
        HttpsJwks keys = new HttpsJwks(address);
        keys.setRefreshReprieveThreshold(0);
        return keys;
    }

    /**
     * Whom a token names.
     *
     * @param id {@code oidc:} and the subject
     * @param shopperId the shopper that it speaks for; empty: it names none
     */
    record Identity(String id, Set<Scope> scopes, Optional<String> shopperId) {
        Identity {
            scopes = Set.copyOf(scopes);
        }

        boolean allows(Scope scope) {
            return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
        }
    }

    /** Whether there is a provider: then callers must show something. */
    boolean configured() {
        return provider.isPresent();
    }

    /** Empty: it is no token of the provider, not for this service, or its time is over. */
    Optional<Identity> identity(String token) {
        JwtConsumer known = consumer;
        if (known == null
                || token.length() > LONGEST
                || token.chars().filter(c -> c == '.').count() != 2) {
            return Optional.empty();
        }
        try {
            return of(known.processToClaims(token));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private Optional<Identity> of(JwtClaims claims) throws MalformedClaimException {
        String subject = claims.getSubject();
        Optional<String> shopper = Optional.ofNullable(claims.getClaimValueAsString(config.shopperClaim()))
                .filter(id -> !id.isBlank() && id.length() <= LONGEST_NAME);
        return subject.isBlank() || subject.length() > LONGEST_NAME
                ? Optional.empty()
                : Optional.of(new Identity("oidc:" + subject, scopes(claims), shopper));
    }

    /** Scopes of ours among those of the claim, which is a list or words with spaces between; others are not ours to judge. */
    private Set<Scope> scopes(JwtClaims claims) {
        Object claim = claims.getClaimValue(config.scopesClaim());
        Stream<String> names = claim instanceof Collection<?> list
                ? list.stream().map(String::valueOf)
                : Stream.of(String.valueOf(claim).split(" "));
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        names.filter(name -> name.startsWith(config.scopePrefix()))
                .map(name -> name.substring(config.scopePrefix().length()))
                .flatMap(name -> Arrays.stream(Scope.values())
                        .filter(scope -> scope.wireName().equals(name)))
                .forEach(scopes::add);
        return scopes;
    }

    void start(@Observes StartupEvent event) {
        if (configured() && (config.issuer().isEmpty() || config.audience().isEmpty())) {
            throw new IllegalStateException(
                    "access.oidc.jwks-url needs access.oidc.issuer and access.oidc.audience beside it");
        }
    }

    /** A provider changes its keys now and then; a new one is known after the next look. */
    @Scheduled(
            every = "${access.oidc.refresh:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "oidc-keys")
    @RunOnVirtualThread
    void refreshDue() {
        provider.ifPresent(keys -> background.attempt("Reading the keys of the identity provider", () -> read(keys)));
    }

    private void read(HttpsJwks keys) {
        try {
            keys.refresh();
            consumer = consumer(keys.getJsonWebKeys());
        } catch (JoseException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JwtConsumer consumer(List<JsonWebKey> keys) {
        return new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setExpectedIssuer(config.issuer().orElseThrow())
                .setExpectedAudience(config.audience().orElseThrow())
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .build();
    }
}
