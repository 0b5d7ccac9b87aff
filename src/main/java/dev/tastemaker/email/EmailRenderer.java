package dev.tastemaker.email;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.catalog.Item;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts words and facts into a layout. MJML is compiled once; what differs per reader is escaped text in the compiled
 * HTML, because a template engine on a feed's text would run what the feed wrote.
 */
@ApplicationScoped
class EmailRenderer {
    private static final Logger LOG = Logger.getLogger(EmailRenderer.class);
    /** Gmail clips at 102 KB, and may then hide the footer with the unsubscribe link. */
    static final int MOST_BYTES = 90 * 1024;

    private final EmailConfig config;
    private final SafeAddress addresses;
    private final EmailCards cards;
    private final CompletableFuture<Map<EmailLayout, EmailTemplate>> layouts;

    @Inject
    EmailRenderer(EmailConfig config) {
        this.config = config;
        this.addresses = new SafeAddress(config.publicBaseUrl());
        this.cards = new EmailCards(addresses);
        if (!addresses.isSecure()) {
            LOG.info(
                    "Unsubscribe links begin with http: set email.public-base-url to the https address of this service");
        }
        this.layouts =
                CompletableFuture.supplyAsync(EmailRenderer::compiled, Executors.newVirtualThreadPerTaskExecutor());
    }

    /** Both parts of an email and the items that found room. */
    record Rendered(String html, String text, List<Item> items) {}

    /** Being wanted is enough: the layouts compile while the service starts, not when the first email is asked for. */
    void warm(@Observes StartupEvent event) {}

    /** Where a click or a mail program unsubscribes the reader of this token. */
    String unsubscribe(String token) {
        return addresses.of("/unsubscribe/" + token);
    }

    /** The items alone, which are the same for every reader of the same words; {@code banner} is a path of ours. */
    EmailPage page(EmailAudience audience, EmailWords words, Arrangement arrangement, @Nullable String banner) {
        return cards.page(audience, words, arrangement, banner);
    }

    /** For one reader. Items at the end are left out where the email would be larger than mailboxes show. */
    Rendered render(EmailPage whole, EmailWords words, Provenance provenance, String unsubscribe) {
        EmailPage page = whole;
        Map<String, String> frame = frame(page.locale(), words, provenance, unsubscribe);
        String html = html(page, frame);
        while (html.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                && page.items().size() > 1) {
            page = page.shorter();
            html = html(page, frame);
        }
        return new Rendered(html, PlainPart.of(with(page.titles(), frame), page.rows()), page.items());
    }

    private String html(EmailPage page, Map<String, String> frame) {
        StringBuilder html = new StringBuilder(32_768);
        EmailTemplate template =
                requireNonNull(layouts.join().get(page.arrangement().layout()), "no such layout");
        template.fill(with(page.titles(), frame), page.rows(), html);
        return html.toString();
    }

    private Map<String, String> frame(Locale locale, EmailWords words, Provenance provenance, String unsubscribe) {
        Map<String, String> values = new HashMap<>();
        values.put("lang", locale.toLanguageTag());
        values.put("subject", words.subject());
        values.put("preheader", words.preheader());
        values.put("greeting", words.greeting());
        values.put("opening", words.opening());
        values.put("sender", config.senderName());
        values.put("address", config.postalAddress());
        values.put("why", EmailComposer.label(locale, "why").replace("{sender}", config.senderName()));
        values.put("unsubscribe", unsubscribe);
        values.put("unsubscribe-label", EmailComposer.label(locale, "unsubscribe"));
        values.put("provenance", provenance.toString());
        provenance.digitalSource().ifPresent(source -> values.put("ai-source", source));
        return values;
    }

    private static Map<String, String> with(Map<String, String> titles, Map<String, String> frame) {
        Map<String, String> all = new HashMap<>(frame);
        all.putAll(titles);
        return all;
    }

    private static Map<EmailLayout, EmailTemplate> compiled() {
        Map<EmailLayout, EmailTemplate> compiled = new EnumMap<>(EmailLayout.class);
        for (EmailLayout layout : EmailLayout.values()) {
            compiled.put(layout, EmailTemplate.of(LayoutSource.compiled(layout)));
        }
        return compiled;
    }
}
