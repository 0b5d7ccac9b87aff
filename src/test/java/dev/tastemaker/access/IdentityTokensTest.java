package dev.tastemaker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of an identity provider that serves its keys on loopback, and the gate that lets their bearers in. */
class IdentityTokensTest {
    private static final String ISSUER = "https://login.example";
    private static final String AUDIENCE = "tastemaker";

    private HttpServer provider;
    private RsaJsonWebKey key;
    private volatile String served = "";

    private record Provider(Optional<String> jwksUrl, Optional<String> issuer, Optional<String> audience)
            implements AccessConfig.Oidc {
        @Override
        public String scopesClaim() {
            return "scope";
        }

        @Override
        public String scopePrefix() {
            return "tastemaker.";
        }

        @Override
        public String shopperClaim() {
            return "shopper_id";
        }

        @Override
        public Duration refresh() {
            return Duration.ofMinutes(1);
        }
    }

    private record Config(AccessConfig.Oidc oidc) implements AccessConfig {
        @Override
        public Optional<String> shopperTokenSecret() {
            return Optional.of("a secret of the shop");
        }

        @Override
        public Duration shopperTokenTime() {
            return Duration.ofHours(1);
        }

        @Override
        public int keyRequests() {
            return 100;
        }

        @Override
        public int shopperRequests() {
            return 100;
        }

        @Override
        public Duration refresh() {
            return Duration.ofSeconds(5);
        }
    }

    /** A shop that made no key of its own. */
    private static final class NoKeys implements ApiKey.Store {
        @Override
        public void save(ApiKey key, byte[] hash) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ApiKey.Stored> all() {
            return List.of();
        }

        @Override
        public boolean revoke(String id, Instant at) {
            return false;
        }
    }

    @BeforeEach
    void aProvider() throws Exception {
        key = key("k-1");
        served = new JsonWebKeySet(key).toJson();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", exchange -> {
            byte[] bytes = served.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(bytes.length == 0 ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void close() {
        provider.stop(0);
    }

    @Test
    void aTokenNamesItsScopesAndItsShopper() throws Exception {
        IdentityTokens tokens = tokens();
        IdentityTokens.Identity shop =
                tokens.identity(token(key, claims("shop-server"))).orElseThrow();
        assertEquals("oidc:shop-server", shop.id());
        assertEquals(EnumSet.of(Scope.CHAT, Scope.INGEST), shop.scopes());
        assertEquals(Optional.empty(), shop.shopperId());
        JwtClaims ofShopper = claims("person-7");
        ofShopper.unsetClaim("scope");
        ofShopper.setStringClaim("shopper_id", "s-007");
        IdentityTokens.Identity shopper = tokens.identity(token(key, ofShopper)).orElseThrow();
        assertEquals(Set.of(), shopper.scopes());
        assertEquals(Optional.of("s-007"), shopper.shopperId());
        JwtClaims listed = claims("list");
        listed.setStringListClaim("scope", "openid", "tastemaker.copy");
        assertEquals(
                Set.of(Scope.COPY),
                tokens.identity(token(key, listed)).orElseThrow().scopes());
    }

    @Test
    void whatIsNotForThisServiceIsNobodys() throws Exception {
        IdentityTokens tokens = tokens();
        JwtClaims otherIssuer = claims("x");
        otherIssuer.setIssuer("https://elsewhere.example");
        JwtClaims otherAudience = claims("x");
        otherAudience.setAudience("another-service");
        JwtClaims over = claims("x");
        over.setExpirationTime(
                NumericDate.fromSeconds(Instant.now().minusSeconds(120).getEpochSecond()));
        JwtClaims endless = claims("x");
        endless.unsetClaim("exp");
        JwtClaims nobody = claims("x");
        nobody.unsetClaim("sub");
        for (JwtClaims bad : List.of(otherIssuer, otherAudience, over, endless, nobody)) {
            assertEquals(Optional.empty(), tokens.identity(token(key, bad)), bad.toJson());
        }
        assertEquals(Optional.empty(), tokens.identity(token(key("k-1"), claims("x"))), "another key of that name");
        assertEquals(Optional.empty(), tokens.identity(signedWithThePublicKey()), "HS256 with the public key");
        for (String bad : List.of("", "a.b.c", "tm_0123", "x".repeat(9_000), "..")) {
            assertEquals(Optional.empty(), tokens.identity(bad), bad);
        }
    }

    @Test
    void aNewKeyIsKnownAfterTheNextLookAndAProviderThatIsAwayChangesNothing() throws Exception {
        IdentityTokens tokens = tokens();
        served = "";
        tokens.refreshDue();
        assertEquals(true, tokens.identity(token(key, claims("x"))).isPresent());
        RsaJsonWebKey next = key("k-2");
        assertEquals(Optional.empty(), tokens.identity(token(next, claims("x"))));
        served = new JsonWebKeySet(next).toJson();
        tokens.refreshDue();
        assertEquals(true, tokens.identity(token(next, claims("x"))).isPresent());
        assertEquals(Optional.empty(), tokens.identity(token(key, claims("x"))), "a key that was taken away");
    }

    @Test
    void withoutAProviderNothingIsAskedAndHalfAConfigurationStopsTheStart() {
        IdentityTokens off = new IdentityTokens(
                new Config(new Provider(Optional.empty(), Optional.empty(), Optional.empty())), new BackgroundWork());
        off.start(new StartupEvent());
        off.refreshDue();
        assertEquals(false, off.configured());
        assertEquals(Optional.empty(), off.identity("a.b.c"));
        IdentityTokens half = new IdentityTokens(
                new Config(new Provider(Optional.of(address()), Optional.of(ISSUER), Optional.empty())),
                new BackgroundWork());
        assertThrows(IllegalStateException.class, () -> half.start(new StartupEvent()));
    }

    @Test
    void theGateLetsABearerInWhereItsScopesReachAndNoFurther() throws Exception {
        Config config = new Config(new Provider(Optional.of(address()), Optional.of(ISSUER), Optional.of(AUDIENCE)));
        Vertx vertx = Vertx.vertx();
        try {
            Router router = Router.router(vertx);
            new AccessGate(
                            new ApiKeys(new NoKeys(), new BackgroundWork()),
                            new ShopperTokens(config, (name, fresh) -> fresh),
                            tokens(),
                            config,
                            "127.0.0.1")
                    .guard(router);
            router.route().handler(context -> {
                Caller caller = context.get(Callers.KEY);
                context.end(caller.keyId() + " " + caller.shopperId());
            });
            int port = vertx.createHttpServer(
                            new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                    .requestHandler(router)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get()
                    .actualPort();
            String shop = token(key, claims("shop-server"));
            JwtClaims person = claims("person-7");
            person.unsetClaim("scope");
            person.setStringClaim("shopper_id", "s-007");
            String shopper = token(key, person);
            assertEquals("401", call(port, "GET", "/items", null), "closed as soon as there is a provider");
            assertEquals("200 oidc:shop-server null", call(port, "POST", "/items", shop));
            assertEquals("403", call(port, "POST", "/emails", shop), "it has no scope for copy");
            assertEquals("200 oidc:person-7 s-007", call(port, "GET", "/shoppers/s-007/recommendations", shopper));
            assertEquals("403", call(port, "GET", "/shoppers/s-008/recommendations", shopper));
            assertEquals("403", call(port, "POST", "/items", shopper));
            assertEquals("401", call(port, "POST", "/items", shop.substring(0, shop.length() - 6) + "AAAAAA"));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private static String call(int port, String method, String path, String bearer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(HttpMethod.valueOf(method).name(), HttpRequest.BodyPublishers.noBody());
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200 ? "200 " + answer.body() : String.valueOf(answer.statusCode());
    }

    private IdentityTokens tokens() {
        IdentityTokens tokens = new IdentityTokens(
                new Config(new Provider(Optional.of(address()), Optional.of(ISSUER), Optional.of(AUDIENCE))),
                new BackgroundWork());
        tokens.refreshDue();
        return tokens;
    }

    private String address() {
        return "http://127.0.0.1:" + provider.getAddress().getPort() + "/keys";
    }

    private static RsaJsonWebKey key(String id) throws Exception {
        RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
        made.setKeyId(id);
        return made;
    }

    private static JwtClaims claims(String subject) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setStringClaim("scope", "openid tastemaker.chat tastemaker.ingest tastemaker.fly");
        return claims;
    }

    private static String token(RsaJsonWebKey with, JwtClaims claims) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(with.getPrivateKey());
        signature.setKeyIdHeaderValue(with.getKeyId());
        signature.setAlgorithmHeaderValue("RS256");
        return signature.getCompactSerialization();
    }

    /** The old trick: what everybody may read, used as a secret. */
    private String signedWithThePublicKey() throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims("x").toJson());
        signature.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue("HS256");
        return signature.getCompactSerialization();
    }
}
