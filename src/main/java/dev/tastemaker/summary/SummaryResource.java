package dev.tastemaker.summary;

import dev.tastemaker.profile.Shopper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Summaries of items over HTTP. */
@Path("/items/{id}/summary")
@Tag(name = "Catalog")
@RunOnVirtualThread
public class SummaryResource {
    private final SummaryService service;

    @Inject
    SummaryResource(SummaryService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "A short text on an item that says only what its facts hold")
    public ItemSummary summary(@PathParam("id") String id, @QueryParam("locale") @Nullable String locale) {
        return service.of(id, locale == null || locale.isBlank() ? null : Shopper.checkedLocale(locale));
    }
}
