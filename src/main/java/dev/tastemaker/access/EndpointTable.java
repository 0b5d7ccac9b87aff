package dev.tastemaker.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every address of the service and the scope that it takes, first match first. An address of ours that is not in it takes
 * {@link Scope#ADMIN}, and a test fails.
 */
final class EndpointTable {
    /** Who may come beside a key of the scope. */
    enum Others {
        /** Nobody. */
        NONE,
        /** A shopper with a token: what it says of other people is refused. */
        SHOPPERS,
        /** A shopper with a token, when {@code {id}} of the address is that shopper. */
        THE_SHOPPER,
        /** Anybody. */
        ALL
    }

    private static final List<Row> ROWS = List.of(
            // what a shopper sees
            row("GET", "/items", Scope.CHAT, Others.SHOPPERS),
            row("GET", "/items/{id}", Scope.CHAT, Others.SHOPPERS),
            row("GET", "/items/{id}/similar", Scope.CHAT, Others.SHOPPERS),
            row("GET", "/items/{id}/summary", Scope.CHAT, Others.SHOPPERS),
            row("GET", "/trends", Scope.CHAT, Others.SHOPPERS),
            row("POST", "/search", Scope.CHAT, Others.SHOPPERS),
            row("POST", "/recommendations", Scope.CHAT, Others.SHOPPERS),
            row("GET", "/sessions/{id}/recommendations", Scope.CHAT, Others.SHOPPERS),
            row("POST", "/conversations/{id}/turns", Scope.CHAT, Others.SHOPPERS),
            row("GET", "/conversations/{id}", Scope.CHAT, Others.SHOPPERS),
            // what is known of a shopper
            row("*", "/shoppers/{id}/data", Scope.ADMIN, Others.THE_SHOPPER),
            row("GET", "/shoppers/{id}", Scope.CHAT, Others.THE_SHOPPER),
            row("*", "/shoppers/{id}/**", Scope.CHAT, Others.THE_SHOPPER),
            row("GET", "/shoppers", Scope.ADMIN, Others.NONE),
            // what is written
            row("POST", "/push-messages", Scope.COPY, Others.NONE),
            row("POST", "/emails", Scope.COPY, Others.NONE),
            row("GET", "/messages/**", Scope.COPY, Others.NONE),
            row("*", "/campaigns", Scope.CAMPAIGNS, Others.NONE),
            row("*", "/campaigns/**", Scope.CAMPAIGNS, Others.NONE),
            row("*", "/campaign-arms", Scope.CAMPAIGNS, Others.NONE),
            row("*", "/campaign-arms/**", Scope.CAMPAIGNS, Others.NONE),
            row("*", "/unsubscribe/**", Scope.CAMPAIGNS, Others.ALL),
            row("GET", "/clicks/**", Scope.CAMPAIGNS, Others.ALL),
            row("GET", "/opens/**", Scope.CAMPAIGNS, Others.ALL),
            row("GET", "/banners/{id}", Scope.COPY, Others.ALL),
            row("GET", "/drawings/{id}", Scope.COPY, Others.ALL),
            // feeds
            row("POST", "/items", Scope.INGEST, Others.NONE),
            row("POST", "/shoppers", Scope.INGEST, Others.NONE),
            row("POST", "/interactions", Scope.INGEST, Others.NONE),
            row("*", "/imports", Scope.INGEST, Others.NONE),
            row("*", "/imports/**", Scope.INGEST, Others.NONE),
            // the shop's own work
            row("*", "/rules", Scope.ADMIN, Others.NONE),
            row("*", "/rules/**", Scope.ADMIN, Others.NONE),
            row("*", "/models", Scope.ADMIN, Others.NONE),
            row("*", "/models/**", Scope.ADMIN, Others.NONE),
            row("GET", "/model-calls", Scope.ADMIN, Others.NONE),
            row("*", "/prompts", Scope.ADMIN, Others.NONE),
            row("*", "/prompts/**", Scope.ADMIN, Others.NONE),
            row("*", "/keys", Scope.ADMIN, Others.NONE),
            row("*", "/keys/**", Scope.ADMIN, Others.NONE),
            row("POST", "/shopper-tokens", Scope.ADMIN, Others.NONE),
            row("GET", "/status", Scope.ADMIN, Others.NONE),
            // tools for other agents
            row("*", "/mcp", Scope.CHAT, Others.NONE),
            row("*", "/mcp/**", Scope.CHAT, Others.NONE),
            // operations
            row("GET", "/q/health/**", Scope.ADMIN, Others.ALL),
            row("GET", "/q/health", Scope.ADMIN, Others.ALL),
            row("GET", "/q/openapi", Scope.ADMIN, Others.ALL));

    /** Files of the console, which tell nothing by themselves. */
    private static final Pattern PAGE =
            Pattern.compile("/|/[A-Za-z0-9_./-]*\\.(?:html|js|css|svg|png|jpg|ico|woff2|webmanifest|txt)");

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private EndpointTable() {}

    /**
     * One address.
     *
     * @param method {@code *}: any
     */
    record Row(String method, String template, Scope scope, Others others, Pattern pattern) {
        /** The {@code {id}} of the address. */
        @Nullable
        String id(String path) {
            Matcher matcher = pattern.matcher(path);
            return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : null;
        }
    }

    /** The row of an address of ours; empty: nobody wrote one. */
    static Optional<Row> find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return ROWS.stream()
                .filter(row -> (row.method().equals("*") || row.method().equals(asked))
                        && row.pattern().matcher(path).matches())
                .findFirst();
    }

    /** The row of whatever is asked for: what is not in the table is a page, or the administrator's. */
    static Row of(String method, String path) {
        return find(method, path)
                .orElseGet(() -> READS.contains(method) && PAGE.matcher(path).matches()
                        ? row(method, path, Scope.ADMIN, Others.ALL)
                        : row(method, path, Scope.ADMIN, Others.NONE));
    }

    private static Row row(String method, String template, Scope scope, Others others) {
        String regex = Pattern.quote(template).replace("{id}", "\\E([^/]+)\\Q").replace("/**", "\\E(?:/.*)\\Q");
        return new Row(method, template, scope, others, Pattern.compile(regex));
    }
}
