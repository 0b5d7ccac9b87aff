package dev.tastemaker.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.CharacterCodingException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure of a request as one problem body. What the client sent is 4xx; 500 is our own fault and is logged. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return response(refusal.category(), refusal.sentence());
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e) {
        return response(Refusal.Category.INVALID, JsonProblem.describe(e, "body"));
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e) {
        return unreadable((JsonProcessingException) e);
    }

    @ServerExceptionMapper
    Response notText(CharacterCodingException e) {
        return response(Refusal.Category.INVALID, "the body is not UTF-8");
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        Throwable cause = e.getCause();
        if (cause instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return unexpected(e);
        }
        String title = e.getResponse().getStatusInfo().getReasonPhrase();
        return Response.fromResponse(e.getResponse())
                .status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem("about:blank", title, status, detailOf(status)))
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(e, "Request failed unexpectedly, id %s", id);
        return Response.status(500)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(
                        "about:blank", "Internal error", 500, "Our fault; quote " + id + " when you report it"))
                .build();
    }

    private static Response response(Refusal.Category category, String detail) {
        return Response.status(category.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(category, detail))
                .build();
    }

    private static String detailOf(int status) {
        return switch (status) {
            case 404 -> "there is nothing at this address";
            case 405 -> "this address does not serve this method";
            case 406 -> "none of the accepted media types is served here";
            case 413 -> "the body is larger than this service accepts";
            case 415 -> "the content type of the body is not accepted here";
            default -> "the request cannot be read";
        };
    }
}
