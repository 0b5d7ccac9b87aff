package dev.tastemaker.email;

import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.profile.ProfileService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The way out of emails. Only POST changes anything, at once and without a question, as RFC 8058 wants it of mail programs;
 * GET shows a button, because scanners and previews follow links.
 */
@Path("/unsubscribe/{token}")
@Tag(name = "Email")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class UnsubscribeResource {
    private static final EmailTemplate PAGE = EmailTemplate.of("""
            <!doctype html>
            <html lang="@@lang@@"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>@@title@@</title>
            <style>:root{color-scheme:light dark}body{font:17px/1.5 system-ui,sans-serif;max-width:32rem;margin:18vh auto;padding:0 1.5rem}
            button{font:inherit;font-weight:600;padding:.7rem 1.3rem;border:0;border-radius:.6rem;background:#0c6b50;color:#fff;cursor:pointer}
            button:focus-visible{outline:3px solid #5ccba2;outline-offset:2px}</style></head>
            <body><main><h1 style="font-size:1.5rem">@@title@@</h1><!-- if button --><form method="post"><button>@@button@@</button></form><!-- end button --></main></body></html>
            """);

    private final UnsubscribeTokens tokens;
    private final ProfileService profiles;

    @Inject
    UnsubscribeResource(UnsubscribeTokens tokens, ProfileService profiles) {
        this.tokens = tokens;
        this.profiles = profiles;
    }

    @GET
    @Operation(summary = "A page with one button; changes nothing")
    public String ask(@PathParam("token") String token) {
        return page(shopper(token), "unsubscribe-question", true);
    }

    @POST
    @Operation(summary = "No more emails to the shopper of this token; the same again is fine")
    public String unsubscribe(@PathParam("token") String token) {
        String shopperId = shopper(token);
        profiles.withdraw(shopperId, Channel.EMAIL, "one-click-1", "unsubscribe link");
        return page(shopperId, "unsubscribe-done", false);
    }

    private String shopper(String token) {
        return tokens.shopper(token)
                .orElseThrow(() -> Refusal.forbidden("this unsubscribe link was not made by this service"));
    }

    private String page(String shopperId, String theme, boolean button) {
        Locale locale = Phrasebook.writable(
                Locale.forLanguageTag(profiles.of(shopperId).shopper().locale()));
        Map<String, String> values = new HashMap<>();
        values.put("lang", locale.toLanguageTag());
        values.put("title", EmailComposer.PHRASES.phrase(locale, theme, 0).getFirst());
        if (button) {
            values.put(
                    "button",
                    EmailComposer.PHRASES
                            .phrase(locale, "unsubscribe-button", 0)
                            .getFirst());
        }
        StringBuilder html = new StringBuilder();
        PAGE.fill(values, html);
        return html.toString();
    }
}
