package dev.tastemaker.ingestion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.problem.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports of files that lie in the import folder. */
@Path("/imports")
@Tag(name = "Ingestion")
@RunOnVirtualThread
public class ImportResource {
    private final ImportService imports;

    @Inject
    ImportResource(ImportService imports) {
        this.imports = imports;
    }

    /**
     * What to import.
     *
     * @param file name of a file in the import folder
     * @param mapping a mapping, or the name of one that comes with the service; none for feeds that need none
     */
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record ImportRequest(
            @Nullable ImportKind kind,
            @Nullable String file,
            @Nullable FeedFormat format,
            @Nullable JsonNode mapping) {}

    /**
     * Where an import stands.
     *
     * @param rejectFile lies beside the imported file; null while nothing was rejected
     * @param secondsLeft null when it does not run here, or has just begun
     */
    public record ImportReport(
            UUID id,
            ImportKind kind,
            String file,
            FeedFormat format,
            String state,
            long linesDone,
            long bytesDone,
            long bytesTotal,
            long accepted,
            long unchanged,
            long rejected,
            @Nullable String rejectFile,
            @Nullable Double perSecond,
            @Nullable Long secondsLeft,
            @Nullable String error,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    /** Imports, newest first. */
    public record ImportList(List<ImportReport> imports) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begins the import of a file in the import folder",
            description =
                    "Goes on after a restart. When it is done, the file is deleted; what was rejected stands beside it.")
    @APIResponseSchema(value = ImportReport.class, responseCode = "202")
    public Response begin(@Nullable ImportRequest request) {
        if (request == null || request.kind() == null || request.file() == null) {
            throw Refusal.invalid("an import needs a kind and a file");
        }
        FeedFormat format = request.format() == null ? FeedFormat.AUTO : request.format();
        ImportJob job = imports.start(request.kind(), request.file(), format, request.mapping());
        return Response.accepted(report(job))
                .location(URI.create("/imports/" + job.id()))
                .build();
    }

    @GET
    @Operation(summary = "Imports, newest first")
    public ImportList newest(@QueryParam("limit") @Nullable String limit) {
        return new ImportList(imports.newest(PageLimit.of(limit, 20, 200)).stream()
                .map(this::report)
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Where an import stands")
    public ImportReport get(@PathParam("id") String id) {
        return imports.find(uuid(id)).map(this::report).orElseThrow(ImportResource::unknown);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("there is no import with this id");
    }

    private ImportReport report(ImportJob job) {
        ImportRun<?> run =
                job.state() == ImportJob.State.RUNNING ? imports.run(job.id()).orElse(null) : null;
        ImportJob.Progress progress = job.progress();
        return new ImportReport(
                job.id(),
                job.kind(),
                job.file(),
                job.format(),
                job.state().name().toLowerCase(Locale.ROOT),
                progress.linesDone(),
                progress.bytesDone(),
                job.bytesTotal(),
                progress.accepted(),
                progress.unchanged(),
                progress.rejected(),
                progress.rejected() == 0 ? null : job.rejectFile(),
                run == null ? overall(job) : Double.valueOf(rounded(run.perSecond())),
                run == null ? null : run.secondsLeft(),
                job.error(),
                job.startedAt(),
                job.finishedAt());
    }

    private static @Nullable Double overall(ImportJob job) {
        if (job.finishedAt() == null) {
            return null;
        }
        double seconds = Math.max(
                0.001, Duration.between(job.startedAt(), job.finishedAt()).toMillis() / 1e3);
        return rounded(job.progress().linesDone() / seconds);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
