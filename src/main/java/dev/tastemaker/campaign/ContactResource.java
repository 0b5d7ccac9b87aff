package dev.tastemaker.campaign;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.ProfileService;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a shopper is reached. Consent is another matter, and asked for each time. */
@Path("/shoppers/{id}/contacts")
@Tag(name = "Campaigns")
@RunOnVirtualThread
public class ContactResource {
    private final ProfileService profiles;
    private final PgContactStore contacts;

    @Inject
    ContactResource(ProfileService profiles, PgContactStore contacts) {
        this.profiles = profiles;
        this.contacts = contacts;
    }

    /** All there are. */
    public record Contacts(List<Contact> contacts) {}

    @GET
    @Operation(summary = "Addresses and devices of a shopper")
    public Contacts list(@PathParam("id") String id) {
        return new Contacts(contacts.of(shopper(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds an address or a device; the same again is fine")
    public Contacts add(@PathParam("id") String id, @Nullable Contact contact) {
        contacts.save(shopper(id), required(contact));
        return list(id);
    }

    @DELETE
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Removes an address or a device")
    public void remove(@PathParam("id") String id, @Nullable Contact contact) {
        if (!contacts.remove(shopper(id), required(contact))) {
            throw Refusal.notFound("the shopper has no such contact");
        }
    }

    private String shopper(String id) {
        return profiles.of(id).shopper().id();
    }

    private static Contact required(@Nullable Contact contact) {
        if (contact == null) {
            throw Refusal.invalid("the body must be one JSON object of the documented shape");
        }
        return contact;
    }
}
