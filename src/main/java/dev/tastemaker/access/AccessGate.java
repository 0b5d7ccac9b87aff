package dev.tastemaker.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.access.EndpointTable.Others;
import dev.tastemaker.problem.Problem;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every address. Without any key, and bound to this machine only, all may come in; else a key of the address's
 * scope must be shown, or a shopper's token where shoppers may come. A token binds its bearer to one shopper even where a key
 * was shown beside it: in the address here, in a body and in conversations where {@link Caller#mayActFor} is asked.
 */
@ApplicationScoped
class AccessGate {
    /** Header of a shopper's token; a key comes as the bearer of {@code Authorization}. */
    static final String TOKEN_HEADER = "Tastemaker-Shopper-Token";

    private static final Logger LOG = Logger.getLogger(AccessGate.class);
    private static final int BEFORE_EVERYTHING = -2_000;
    private static final String BEARER = "Bearer ";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final ApiKeys keys;
    private final ShopperTokens tokens;
    private final IdentityTokens identities;
    private final RateLimit ofKeys;
    private final RateLimit ofShoppers;
    private final boolean loopback;

    @Inject
    AccessGate(
            ApiKeys keys,
            ShopperTokens tokens,
            IdentityTokens identities,
            AccessConfig config,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.keys = keys;
        this.tokens = tokens;
        this.identities = identities;
        this.ofKeys = new RateLimit(config.keyRequests(), System::nanoTime);
        this.ofShoppers = new RateLimit(config.shopperRequests(), System::nanoTime);
        this.loopback = LOOPBACK.contains(host);
    }

    void start(@Observes StartupEvent event) {
        tokens.secret(); // read from the store here, where one may wait
        if (open()) {
            LOG.info("Open to every program of this machine; the first key closes it: ./tastemaker keys create");
        } else if (!keys.any() && !identities.configured()) {
            LOG.warn("Closed: not bound to this machine only, and there is no key; make one: ./tastemaker keys create");
        }
    }

    void guard(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(this::admit);
    }

    private boolean open() {
        return loopback && !keys.any() && !identities.configured();
    }

    private void admit(RoutingContext context) {
        EndpointTable.Row row = EndpointTable.of(context.request().method().name(), context.normalizedPath());
        Optional<String> bearer = bearer(context);
        Optional<ApiKey> key = bearer.flatMap(keys::find);
        Optional<IdentityTokens.Identity> identity =
                key.isPresent() ? Optional.empty() : bearer.flatMap(identities::identity);
        String token = context.request().getHeader(TOKEN_HEADER);
        Optional<String> shopper =
                token == null ? identity.flatMap(IdentityTokens.Identity::shopperId) : tokens.shopper(token);
        if (token != null && shopper.isEmpty()) {
            refuse(context, 401, "Not known", "the shopper's token is not signed by this shop, or its time is over", 0);
            return;
        }
        boolean byKey = key.map(known -> known.allows(row.scope()))
                .or(() -> identity.map(known -> known.allows(row.scope())))
                .orElse(false);
        boolean byToken =
                shopper.isPresent() && (row.others() == Others.SHOPPERS || row.others() == Others.THE_SHOPPER);
        if (!byKey && !byToken && row.others() != Others.ALL && !open()) {
            if (key.isPresent() || identity.isPresent()) {
                refuse(
                        context,
                        403,
                        "Not allowed",
                        "this key or token lacks the scope " + row.scope().wireName(),
                        0);
            } else {
                refuse(
                        context,
                        401,
                        "Not known",
                        "show a key of the scope " + row.scope().wireName() + " as the bearer of Authorization",
                        0);
            }
            return;
        }
        String named = decoded(row.others() == Others.THE_SHOPPER ? row.id(context.normalizedPath()) : null);
        if (shopper.isPresent() && (!byToken || (named != null && !named.equals(shopper.get())))) {
            refuse(context, 403, "Not allowed", "a shopper's token is good for that shopper only", 0);
            return;
        }
        Optional<String> callerId = key.map(ApiKey::id).or(() -> identity.map(IdentityTokens.Identity::id));
        OptionalInt wait = callerId.map(ofKeys::take).orElse(OptionalInt.empty());
        if (wait.isEmpty()) {
            wait = shopper.map(ofShoppers::take).orElse(OptionalInt.empty());
        }
        if (wait.isPresent()) {
            refuse(
                    context,
                    429,
                    "Too busy",
                    "too many requests; come back in " + wait.getAsInt() + " s",
                    wait.getAsInt());
            return;
        }
        context.put(Callers.KEY, new Caller(callerId.orElse(null), shopper.orElse(null)));
        context.next();
    }

    private static Optional<String> bearer(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static @Nullable String decoded(@Nullable String segment) {
        return segment == null ? null : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static void refuse(RoutingContext context, int status, String title, String detail, int retryAfter) {
        if (status == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"tastemaker\"");
        }
        if (retryAfter > 0) {
            context.response().putHeader("Retry-After", String.valueOf(retryAfter));
        }
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(JSON.writeValueAsString(new Problem("about:blank", title, status, detail)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
