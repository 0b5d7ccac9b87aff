package dev.tastemaker.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tastemaker.problem.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a shopper said of their taste: to be read, corrected and taken back. */
@Path("/shoppers/{id}/preferences")
@Tag(name = "Shoppers")
@RunOnVirtualThread
public class PreferenceResource {
    private final ProfileService profiles;
    private final Preference.Store preferences;

    @Inject
    PreferenceResource(ProfileService profiles, Preference.Store preferences) {
        this.profiles = profiles;
        this.preferences = preferences;
    }

    /** All there are. */
    public record Preferences(List<Preference> preferences) {}

    /** A preference as it is given. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Stated(
            Preference.Kind kind, String subject, @Nullable String value) {}

    @GET
    @Operation(summary = "What a shopper likes, dislikes and is limited to, with where it was said")
    public Preferences list(@PathParam("id") String id) {
        return new Preferences(preferences.of(shopper(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a preference, or replaces the one about the same subject")
    @APIResponseSchema(value = Preference.class, responseCode = "201")
    public Response add(@PathParam("id") String id, @Nullable Stated stated) {
        Preference kept = preferences.save(shopper(id), preference(UUID.randomUUID(), stated));
        return Response.created(URI.create("/shoppers/" + id + "/preferences/" + kept.id()))
                .entity(kept)
                .build();
    }

    @PUT
    @Path("/{preferenceId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Corrects a preference; it is then the shopper's own word")
    public Preference correct(
            @PathParam("id") String id, @PathParam("preferenceId") String preferenceId, @Nullable Stated stated) {
        String shopper = shopper(id);
        UUID wanted = uuid(preferenceId);
        Preference before = preferences.find(shopper, wanted).orElseThrow(PreferenceResource::unknown);
        Preference after = preference(wanted, stated);
        if (!before.subject().equalsIgnoreCase(after.subject())) {
            preferences.delete(shopper, wanted);
        }
        return preferences.save(shopper, after);
    }

    @DELETE
    @Path("/{preferenceId}")
    @Operation(summary = "Takes a preference back")
    public void delete(@PathParam("id") String id, @PathParam("preferenceId") String preferenceId) {
        if (!preferences.delete(shopper(id), uuid(preferenceId))) {
            throw unknown();
        }
    }

    private String shopper(String id) {
        return profiles.of(id).shopper().id();
    }

    private static Preference preference(UUID id, @Nullable Stated stated) {
        if (stated == null) {
            throw Refusal.invalid("the body must be one JSON object of the documented shape");
        }
        return Preference.stated(id, stated.kind(), stated.subject(), stated.value());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("this shopper has no preference with this id");
    }
}
