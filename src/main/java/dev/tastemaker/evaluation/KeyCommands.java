package dev.tastemaker.evaluation;

import dev.tastemaker.access.ApiKey;
import dev.tastemaker.access.ApiKeys;
import dev.tastemaker.access.Scope;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** {@code keys create|list|revoke}: keys of the service's own store. */
@ApplicationScoped
class KeyCommands {
    private final ApiKeys keys;

    @Inject
    KeyCommands(ApiKeys keys) {
        this.keys = keys;
    }

    /** Prints the secret, this once, as the last line. */
    void create(CommandLine line) {
        List<String> words = line.words();
        if (words.size() < 4) {
            throw Refusal.invalid("write keys create LABEL SCOPE…, as in keys create storefront chat");
        }
        ApiKeys.Created created = keys.create(
                words.get(2),
                words.subList(3, words.size()).stream().map(Scope::of).collect(Collectors.toSet()));
        System.err.println(
                "key " + created.key().id() + "; its secret is told this once, as the bearer of Authorization:");
        System.out.println(created.secret());
    }

    void list() {
        for (ApiKey key : keys.all()) {
            System.out.printf(
                    "%s  %-24s %-32s %s%n",
                    key.id(),
                    key.label(),
                    key.scopes().stream().map(Scope::wireName).sorted().collect(Collectors.joining(",")),
                    key.revokedAt() == null ? "good" : "revoked " + key.revokedAt());
        }
    }

    void revoke(CommandLine line) {
        if (line.words().size() != 3) {
            throw Refusal.invalid("write keys revoke ID");
        }
        keys.revoke(line.words().get(2));
        System.out.println("revoked " + line.words().get(2));
    }
}
