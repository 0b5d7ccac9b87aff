package dev.tastemaker.access;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tokens of shoppers, for shops that do not sign their own. */
@Path("/shopper-tokens")
@Tag(name = "Access")
@RunOnVirtualThread
public class ShopperTokenResource {
    private final ShopperTokens tokens;
    private final AccessConfig config;

    @Inject
    ShopperTokenResource(ShopperTokens tokens, AccessConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    /** Whom it is for. */
    public record TokenRequest(String shopperId) {
        public TokenRequest {
            shopperId = Text.required("shopperId", shopperId, 200);
        }
    }

    /** A token; {@code seconds} until it ends. */
    public record Token(String token, long seconds) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A token that says who a shopper is, for a page or an app of the shop")
    public Token token(@Nullable TokenRequest request) {
        if (request == null) {
            throw Refusal.invalid("the body must be a JSON object with a shopperId");
        }
        return new Token(
                tokens.token(request.shopperId(), config.shopperTokenTime()),
                config.shopperTokenTime().toSeconds());
    }
}
