package dev.tastemaker.access;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Keys over HTTP. */
@Path("/keys")
@Tag(name = "Access")
@RunOnVirtualThread
public class KeyResource {
    private final ApiKeys keys;

    @Inject
    KeyResource(ApiKeys keys) {
        this.keys = keys;
    }

    /** A wish for a key. */
    public record KeyRequest(String label, List<String> scopes) {
        public KeyRequest {
            label = Text.required("label", label, 100);
            scopes = scopes == null ? List.of() : List.copyOf(scopes);
        }
    }

    /** A key as it is told; {@code secret} only in the answer that made it. */
    public record KeyView(
            String id,
            String label,
            List<String> scopes,
            String createdAt,
            @Nullable String revokedAt,
            @Nullable String secret) {
        static KeyView of(ApiKey key, @Nullable String secret) {
            return new KeyView(
                    key.id(),
                    key.label(),
                    key.scopes().stream().map(Scope::wireName).sorted().toList(),
                    key.createdAt().toString(),
                    key.revokedAt() == null ? null : key.revokedAt().toString(),
                    secret);
        }
    }

    /** All keys, the oldest first. */
    public record Keys(List<KeyView> keys) {}

    @GET
    @Operation(summary = "All keys, without their secrets")
    public Keys list() {
        return new Keys(keys.all().stream().map(key -> KeyView.of(key, null)).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A new key; its secret is told this once. The first one closes the service to all who show none")
    public KeyView create(@Nullable KeyRequest request) {
        if (request == null) {
            throw Refusal.invalid("the body must be a JSON object with label and scopes");
        }
        ApiKeys.Created created = keys.create(
                request.label(), request.scopes().stream().map(Scope::of).collect(Collectors.toSet()));
        return KeyView.of(created.key(), created.secret());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revokes a key; other instances follow within seconds")
    public void revoke(@PathParam("id") String id) {
        keys.revoke(id);
    }
}
