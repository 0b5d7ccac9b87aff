package dev.tastemaker.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.guardrail.SampleCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EmailRendererTest {
    private static final String UNSUBSCRIBE = "https://shop.example/unsubscribe/token";

    private final EmailRenderer renderer = new EmailRenderer(TestEmailConfig.USUAL);
    private final EmailComposer composer = new EmailComposer();

    @Test
    void anEmailHasItsCardsItsFooterAndItsHiddenPreheader() {
        List<Item> items = SampleCatalog.items().subList(0, 6);
        Document html = Jsoup.parse(render("en-GB", items).html());
        assertEquals("en-GB", html.selectFirst("html").attr("lang"));
        assertEquals(6, html.select("img").size());
        assertTrue(
                html.select("img").stream().allMatch(image -> !image.attr("alt").isBlank()));
        assertTrue(html.select("a[href=" + UNSUBSCRIBE + "]").hasText());
        assertTrue(html.text().contains("1 Example Street"));
        assertTrue(html.selectFirst("body > div").attr("style").contains("display:none"));
        assertEquals("light dark", html.selectFirst("meta[name=color-scheme]").attr("content"));
        assertTrue(html.html().contains("prefers-color-scheme: dark"));
        assertFalse(html.html().contains("@@")
                || html.html().contains("<!-- if")
                || html.html().contains("<!-- card"));
    }

    @Test
    void everyAddressInItIsTheShopsOrOurs() {
        Document html =
                Jsoup.parse(render("de-DE", SampleCatalog.items().subList(0, 6)).html());
        for (Element element : html.select("[href], [src]")) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            assertTrue(address.startsWith("https://shop.example/"), address);
        }
    }

    @Test
    void thePartsSayTheSame() {
        EmailRenderer.Rendered rendered = render("en-GB", SampleCatalog.items().subList(10, 16));
        Set<String> html = words(Jsoup.parse(rendered.html()).body().text());
        Set<String> text = words(rendered.text());
        Set<String> common = new HashSet<>(html);
        common.retainAll(text);
        assertTrue(common.size() >= 0.9 * html.size(), () -> "only in HTML: " + minus(html, text));
    }

    @Test
    void everyEmailHasTheShapeThatMailboxesAndTheLawWant() {
        for (String locale : List.of("en-GB", "de-DE", "fr-FR", "ja-JP")) {
            EmailRenderer.Rendered rendered =
                    render(locale, SampleCatalog.items().subList(20, 26));
            assertEquals(
                    List.of(),
                    EmailShape.check(
                            rendered.html(),
                            rendered.text(),
                            MailHeaders.unsubscribe(UNSUBSCRIBE),
                            TestEmailConfig.USUAL.postalAddress(),
                            TestEmailConfig.USUAL.senderName(),
                            TestEmailConfig.USUAL.publicBaseUrl()));
        }
        assertEquals(
                9,
                EmailShape.check("<p>Hello</p><img src=x>", "Other words", Map.of(), "1 Street", "Shop", "https://x")
                        .size());
    }

    @Test
    void aPriceIsStruckOnlyWithValidFacts() {
        assertTrue(render("en", List.of(Kettle.reduced().item())).html().contains("<s>€59.90</s>"));
        Kettle stale = Kettle.plain().fact("price_was", "59.90", "EUR");
        assertFalse(render("en", List.of(stale.item())).html().contains("<s>"));
    }

    @Test
    void manyLongCardsAreLeftOutBeforeTheFooterIsClipped() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            items.add(Kettle.plain()
                    .id("k" + i)
                    .title("漢字".repeat(200))
                    .link("https://shop.example/" + "x".repeat(1_900))
                    .item());
        }
        EmailRenderer.Rendered rendered = render("ja", items);
        assertTrue(rendered.html().getBytes(StandardCharsets.UTF_8).length <= EmailRenderer.MOST_BYTES);
        assertTrue(rendered.items().size() < 30 && rendered.items().size() > 3);
        assertTrue(
                rendered.html().contains(UNSUBSCRIBE) && rendered.html().trim().endsWith("</html>"));
    }

    @Test
    void markupInAnyFieldStaysText() throws IOException {
        List<String> payloads = new ArrayList<>(List.of(
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "'><img src=x onerror=alert(1)>",
                "@@subject@@",
                "<!-- end price -->",
                "javascript:alert(1)",
                "</title><svg/onload=alert(1)>",
                "{{7*7}}",
                "${7*7}"));
        payloads.addAll(corpus());
        Set<String> known = tags(render("en", List.of(Kettle.plain().item())).html());
        for (String payload : payloads) {
            if (payload.isBlank() || payload.indexOf('\0') >= 0 || payload.length() > 400) {
                continue;
            }
            Kettle hostile = Kettle.plain()
                    .title(payload)
                    .description(payload)
                    .brand(payload.length() > 200 ? payload.substring(0, 200) : payload)
                    .attribute("material", payload);
            EmailAudience audience = Readers.of(
                    "en", payload, List.of(hostile.item(), hostile.id("b").item()));
            EmailRenderer.Rendered rendered = renderer.render(audience, composer.compose(audience), UNSUBSCRIBE);
            Document html = Jsoup.parse(rendered.html());
            assertEquals(Set.of(), minus(tags(rendered.html()), known), payload);
            assertEquals(
                    0,
                    html.select("script, iframe, object, embed, svg, form, input")
                            .size(),
                    payload);
            for (Element element : html.getAllElements()) {
                element.attributes().forEach(attribute -> {
                    assertFalse(attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on"), payload);
                    boolean address = attribute.getKey().equals("href")
                            || attribute.getKey().equals("src");
                    assertFalse(address && !attribute.getValue().startsWith("https://shop.example/"), payload);
                });
            }
            assertFalse(rendered.html().contains("49</") && payload.contains("7*7"), "a template was evaluated");
        }
    }

    @Test
    void headersHoldOneLineEach() {
        String[] payloads = {"a\r\nBcc: victim@evil.example", "a\nSubject: x", "a\u2028b", "a\u0000b", "a\rb"};
        for (String payload : payloads) {
            assertThrows(IllegalArgumentException.class, () -> MailHeaders.value(payload));
        }
        assertEquals(
                "<" + UNSUBSCRIBE + ">", MailHeaders.unsubscribe(UNSUBSCRIBE).get("List-Unsubscribe"));
        assertEquals(
                "List-Unsubscribe=One-Click",
                MailHeaders.unsubscribe(UNSUBSCRIBE).get("List-Unsubscribe-Post"));
    }

    @Test
    void aLineEndInACatalogTextReachesNoSubject() {
        Kettle hostile =
                Kettle.plain().title("Kettle\r\nBcc: victim@evil.example").description("x\r\nTo: y");
        for (String locale : List.of("en", "de", "ja")) {
            EmailWords words = composer.compose(Readers.of(locale, List.of(hostile.item())));
            assertEquals(words.subject(), MailHeaders.value(words.subject()));
            assertFalse(words.subject().contains("victim"), words.subject());
        }
    }

    @Test
    void onlyWebAddressesAreUsed() {
        SafeAddress addresses = new SafeAddress("https://shop.example/");
        assertEquals("https://other.example/a?b=c&d", addresses.link("https://other.example/a?b=c&d", "x"));
        for (String bad : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "https://user@evil.example",
                "https://",
                "ht tp://x")) {
            assertEquals("https://shop.example/items/x%20y", addresses.link(bad, "x y"), bad);
            assertEquals(null, addresses.image(bad));
        }
        assertEquals("https://shop.example/pictures/a.svg", addresses.image("/pictures/a.svg"));
        assertThrows(IllegalStateException.class, () -> new SafeAddress("ftp://shop.example"));
    }

    @Test
    void tokensAreReadOnlyByTheirMaker() {
        UnsubscribeTokens tokens = new UnsubscribeTokens(TestEmailConfig.USUAL, (name, fresh) -> fresh);
        UnsubscribeTokens others = new UnsubscribeTokens(
                new TestEmailConfig("https://shop.example", Optional.of("0123456789012345678901234567890123456789")),
                (name, fresh) -> fresh);
        String token = tokens.token("s-001/ä");
        assertTrue(token.matches("[A-Za-z0-9_.-]+"), token);
        assertEquals(Optional.of("s-001/ä"), tokens.shopper(token));
        assertEquals(Optional.empty(), others.shopper(token));
        String forged = java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("s-002".getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'));
        for (String wrong : List.of(forged, token + "A", "", ".", "a.b", "%%%.x", token.replace('.', ','))) {
            assertEquals(Optional.empty(), tokens.shopper(wrong), wrong);
        }
        assertThrows(
                IllegalStateException.class,
                () -> new UnsubscribeTokens(
                        new TestEmailConfig("https://shop.example", Optional.of("short")), (name, fresh) -> fresh));
    }

    private EmailRenderer.Rendered render(String locale, List<Item> items) {
        EmailAudience audience = Readers.of(locale, items);
        return renderer.render(audience, composer.compose(audience), UNSUBSCRIBE);
    }

    private static List<String> corpus() throws IOException {
        Path file = Path.of("../shared/data/abuse/markup_sql_payloads.jsonl");
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> payloads = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            payloads.add(new ObjectMapper().readTree(line).path("text").asText());
        }
        Assumptions.assumeFalse(payloads.isEmpty());
        return payloads;
    }

    private static Set<String> tags(String html) {
        Set<String> tags = new HashSet<>();
        Jsoup.parse(html).getAllElements().forEach(element -> tags.add(element.tagName()));
        return tags;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
