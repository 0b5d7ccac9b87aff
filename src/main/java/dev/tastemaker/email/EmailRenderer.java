package dev.tastemaker.email;

import ch.digitalfondue.mjml4j.Mjml4j;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.guardrail.Graphemes;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Invisible;
import dev.tastemaker.guardrail.Slots;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Puts words and facts into the layout. MJML is compiled once; what differs per reader is escaped text in the compiled
 * HTML, because a template engine on a feed's text would run what the feed wrote.
 */
@ApplicationScoped
class EmailRenderer {
    private static final Logger LOG = Logger.getLogger(EmailRenderer.class);
    /** Gmail clips at 102 KB, and may then hide the footer with the unsubscribe link. */
    static final int MOST_BYTES = 90 * 1024;

    private static final int LONGEST_TITLE = 110;

    private final EmailConfig config;
    private final SafeAddress addresses;
    private final CompletableFuture<Layout> layout;

    @Inject
    EmailRenderer(EmailConfig config) {
        this.config = config;
        this.addresses = new SafeAddress(config.publicBaseUrl());
        if (!addresses.isSecure()) {
            LOG.info(
                    "Unsubscribe links begin with http: set email.public-base-url to the https address of this service");
        }
        this.layout = CompletableFuture.supplyAsync(Layout::compiled, Executors.newVirtualThreadPerTaskExecutor());
    }

    /** Both parts of an email and the items that found room. */
    record Rendered(String html, String text, List<Item> items) {}

    /** The compiled layout in its parts. */
    private record Layout(EmailTemplate head, EmailTemplate card, EmailTemplate plain, EmailTemplate foot) {
        static Layout compiled() {
            String html = Mjml4j.render(source(), new Mjml4j.Configuration("@@lang@@", Mjml4j.TextDirection.LTR));
            return new Layout(
                    EmailTemplate.of(html.substring(0, html.indexOf("<!-- card -->"))),
                    EmailTemplate.of(between(html, "card")),
                    EmailTemplate.of(between(html, "plain")),
                    EmailTemplate.of(
                            html.substring(html.indexOf("<!-- end plain -->") + "<!-- end plain -->".length())));
        }

        private static String between(String html, String name) {
            String begin = "<!-- " + name + " -->";
            return html.substring(html.indexOf(begin) + begin.length(), html.indexOf("<!-- end " + name + " -->"));
        }

        private static String source() {
            try (InputStream stream = EmailRenderer.class.getResourceAsStream("/templates/email/digest.mjml")) {
                if (stream == null) {
                    throw new IllegalStateException("templates/email/digest.mjml is not packaged");
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Being wanted is enough: the layout compiles while the service starts, not when the first email is asked for. */
    void warm(@Observes StartupEvent event) {}

    /** Where a click or a mail program unsubscribes the reader of this token. */
    String unsubscribe(String token) {
        return addresses.of("/unsubscribe/" + token);
    }

    Rendered render(EmailAudience audience, EmailWords words, String unsubscribe) {
        return render(audience, words, cards(audience, words), unsubscribe);
    }

    /** The cards alone, which are the same for every reader of the same words. */
    List<Map<String, String>> cards(EmailAudience audience, EmailWords words) {
        List<Map<String, String>> cards = new ArrayList<>();
        for (int i = 0; i < audience.items().size(); i++) {
            cards.add(card(audience.items().get(i), words.lines().get(i).text(), audience));
        }
        return cards;
    }

    Rendered render(EmailAudience audience, EmailWords words, List<Map<String, String>> allCards, String unsubscribe) {
        List<Map<String, String>> cards = new ArrayList<>(allCards);
        Map<String, String> values = frame(audience.locale(), words, unsubscribe);
        String html = html(values, cards);
        while (html.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES && cards.size() > 1) {
            cards.removeLast();
            html = html(values, cards);
        }
        return new Rendered(html, text(values, cards), audience.items().subList(0, cards.size()));
    }

    private String html(Map<String, String> values, List<Map<String, String>> cards) {
        Layout parts = layout.join();
        StringBuilder html = new StringBuilder(32_768);
        parts.head().fill(values, html);
        cards.forEach(card -> (card.containsKey("image") ? parts.card() : parts.plain()).fill(card, html));
        parts.foot().fill(values, html);
        return html.toString();
    }

    private Map<String, String> frame(Locale locale, EmailWords words, String unsubscribe) {
        Map<String, String> values = new HashMap<>();
        values.put("lang", locale.toLanguageTag());
        values.put("subject", words.subject());
        values.put("preheader", words.preheader());
        values.put("greeting", words.greeting());
        values.put("opening", words.opening());
        values.put("sender", config.senderName());
        values.put("address", config.postalAddress());
        values.put("why", label(locale, "why").replace("{sender}", config.senderName()));
        values.put("unsubscribe", unsubscribe);
        values.put("unsubscribe-label", label(locale, "unsubscribe"));
        return values;
    }

    private Map<String, String> card(Item item, String line, EmailAudience audience) {
        Locale locale = audience.locale();
        Grounds grounds = audience.grounds(item);
        Slots slots = Slots.of(item, grounds);
        String title = Graphemes.shortened(Invisible.removed(item.title()), LONGEST_TITLE);
        Map<String, String> values = new HashMap<>();
        values.put("title", title);
        values.put("alt", title);
        values.put("eyebrow", eyebrow(item, locale));
        values.put("line", line);
        values.put("link", addresses.link(item.link(), item.id()));
        values.put("button", label(locale, "button-" + item.kind().wireName()));
        put(values, "image", Optional.ofNullable(addresses.image(item.image())));
        put(values, "price", slots.value("price"));
        values.put("was-label", label(locale, "was").replace("{was}", "").strip());
        put(values, "was", slots.value("was"));
        put(values, "percent", slots.value("percent").map(percent -> "−" + percent));
        put(values, "rating", slots.fill(label(locale, "rating"), 80));
        return values;
    }

    private static void put(Map<String, String> values, String name, Optional<String> value) {
        value.ifPresent(present -> values.put(name, present));
    }

    private static String eyebrow(Item item, Locale locale) {
        String brand = Invisible.removed(Optional.ofNullable(item.brand()).orElse(""));
        if (item.kind() == ItemKind.PRODUCT) {
            return brand;
        }
        String kind = label(locale, "kind-" + item.kind().wireName());
        return brand.isEmpty() ? kind : kind + " · " + brand;
    }

    /** The same words as the HTML, for readers without it. */
    private static String text(Map<String, String> values, List<Map<String, String>> cards) {
        StringBuilder text = new StringBuilder(2_048);
        text.append(values.get("sender")).append("\n\n");
        text.append(values.get("greeting"))
                .append("\n\n")
                .append(values.get("opening"))
                .append("\n\n");
        for (Map<String, String> card : cards) {
            append(text, card, "eyebrow");
            append(text, card, "title");
            append(text, card, "line");
            if (card.containsKey("price")) {
                text.append(card.get("price"));
                text.append(card.containsKey("was") ? " (" + card.get("was-label") + " " + card.get("was") + ")" : "");
                text.append(card.containsKey("percent") ? " " + card.get("percent") : "")
                        .append('\n');
            }
            append(text, card, "rating");
            text.append(card.get("button"))
                    .append(": ")
                    .append(card.get("link"))
                    .append("\n\n");
        }
        text.append("-- \n").append(values.get("why")).append('\n');
        text.append(values.get("unsubscribe-label"))
                .append(": ")
                .append(values.get("unsubscribe"))
                .append('\n');
        return text.append(values.get("sender"))
                .append(" · ")
                .append(values.get("address"))
                .append('\n')
                .toString();
    }

    private static void append(StringBuilder text, Map<String, String> card, String name) {
        String value = card.get(name);
        if (value != null && !value.isEmpty()) {
            text.append(value).append('\n');
        }
    }

    private static String label(Locale locale, String theme) {
        return EmailComposer.PHRASES.phrase(locale, theme, 0).getFirst();
    }
}
