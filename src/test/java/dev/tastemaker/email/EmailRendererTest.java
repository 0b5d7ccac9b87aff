package dev.tastemaker.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.TaggedItem;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.guardrail.SampleCatalog;
import dev.tastemaker.guardrail.Violation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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

    private static final Provenance PROVENANCE = new Provenance(null, Provenance.COMPOSER, "0f", null);

    private final EmailRenderer renderer = new EmailRenderer(TestEmailConfig.USUAL);
    private final EmailComposer composer = new EmailComposer();

    @Test
    void anEmailHasItsCardsItsFooterAndItsHiddenPreheader() {
        List<Item> items = SampleCatalog.items().subList(0, 6);
        for (EmailLayout layout : EmailLayout.values()) {
            Document html = Jsoup.parse(render(layout, "en-GB", items).html());
            assertEquals("en-GB", html.selectFirst("html").attr("lang"));
            assertEquals(6, html.select("img").size());
            assertTrue(html.select("img").stream()
                    .allMatch(image -> !image.attr("alt").isBlank()));
            assertEquals(1, html.select("h1").size(), "one thing is said first");
            assertTrue(html.select("a[href=" + UNSUBSCRIBE + "]").hasText());
            assertTrue(html.text().contains("1 Example Street"));
            assertTrue(html.selectFirst("body > div").attr("style").contains("display:none"));
            assertEquals(
                    "light dark", html.selectFirst("meta[name=color-scheme]").attr("content"));
            assertTrue(html.html().contains("prefers-color-scheme: dark"));
            assertFalse(html.html().contains("@@")
                    || html.html().contains("<!-- if")
                    || html.html().contains("<!-- each")
                    || html.html().contains("mj-include"));
        }
    }

    @Test
    void everyAddressInItIsTheShopsOrOurs() {
        for (EmailLayout layout : EmailLayout.values()) {
            Document html = Jsoup.parse(
                    render(layout, "de-DE", SampleCatalog.items().subList(0, 6)).html());
            for (Element element : html.select("[href], [src]")) {
                String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                assertTrue(address.startsWith("https://shop.example/"), address);
                assertFalse(address.endsWith(".svg"), "mail programs draw no SVG");
            }
        }
    }

    @Test
    void anItemIsLinkedToOnePlaceOnly() {
        Item item = TaggedItem.of(
                Kettle.plain().link("https://shop.example/k?a=1#top").item(), "c-1", "email");
        for (EmailLayout layout : EmailLayout.values()) {
            Set<String> links = new HashSet<>();
            Jsoup.parse(render(layout, "en", List.of(item)).html())
                    .select("a[href*=/k]")
                    .forEach(link -> links.add(link.attr("href")));
            assertEquals(
                    Set.of("https://shop.example/k?a=1&utm_source=tastemaker&utm_medium=email&utm_campaign=c-1#top"),
                    links);
        }
    }

    @Test
    void everyEmailHasTheShapeThatMailboxesAndTheLawWant() {
        for (EmailLayout layout : EmailLayout.values()) {
            for (String locale : List.of("en-GB", "de-DE", "fr-FR", "es-ES", "pt-BR", "ja-JP")) {
                assertEquals(
                        List.of(),
                        shape(render(layout, locale, SampleCatalog.items().subList(20, 26))),
                        layout + " " + locale);
                assertEquals(List.of(), shape(render(layout, locale, story())), layout + " " + locale);
            }
        }
    }

    @Test
    void whatIsWrongWithAnEmailIsNamedPieceByPiece() {
        List<Violation> violations = EmailShape.check(
                "<p>Hello</p><img src=x><a href=\"http://x.example/?utm_source=a&amp;utm_source=b\">x</a>",
                "Other words",
                Map.of(),
                "1 Street",
                "Shop",
                "https://x");
        assertEquals(
                List.of(
                        "S5 <html>",
                        "S5 <head>",
                        "S5 <img src=x>",
                        "S5 6 letters",
                        "S5 other words",
                        "S5 hello x",
                        "C1 List-Unsubscribe",
                        "C1 List-Unsubscribe-Post",
                        "C1 1 Street",
                        "C1 Shop",
                        "C1 http://x.example/?utm_source=a&amp;utm_source=b",
                        "C1 http://x.example/?utm_source=a&amp;utm_source=b"),
                violations.stream()
                        .map(each -> each.check() + " " + each.span())
                        .toList());
    }

    @Test
    void anEmailOfHardlyMoreThanPicturesLosesThemAndOneWithoutASenderIsHeldBack() {
        EmailAudience audience = Readers.of(
                "ja",
                "M",
                List.of(Kettle.plain()
                        .title("K")
                        .image("/pictures/kettle-black.svg")
                        .item()));
        EmailWords words = composer.compose(audience);
        EmailPage page = renderer.page(audience, words, Arrangement.of(audience.items(), null), null);
        EmailCheck.Judged judged = new EmailCheck(renderer, TestEmailConfig.USUAL, new SimpleMeterRegistry())
                .judge(page, words, PROVENANCE, UNSUBSCRIBE);
        assertEquals(List.of(), judged.violations());
        assertEquals(0, Jsoup.parse(judged.rendered().html()).select("img").size());
        TestEmailConfig nameless = new TestEmailConfig("https://shop.example", Optional.empty(), " ");
        EmailCheck.Judged held = new EmailCheck(new EmailRenderer(nameless), nameless, new SimpleMeterRegistry())
                .judge(page, words, PROVENANCE, UNSUBSCRIBE);
        assertTrue(held.why().contains("C1: In the html"), held.why());
    }

    @Test
    void aHeroShowsItsFirstItemLargeAndAStoryWhatItTellsOf() {
        Document hero = Jsoup.parse(render(EmailLayout.HERO, "en", story()).html());
        assertEquals(story().getFirst().title(), hero.selectFirst("h1").text());
        assertEquals("Also for you", hero.selectFirst("h2").text());
        Document story = Jsoup.parse(render(EmailLayout.STORY, "en", story()).html());
        assertEquals("One Pour, Three Kettles", story.selectFirst("h1").text());
        assertEquals(
                List.of("In this video", "Also for you"), story.select("h2").eachText());
        assertEquals(
                List.of("Kettle k0", "Kettle k1", "Kettle k9"),
                story.select("h3").eachText());
        String text = render(EmailLayout.STORY, "en", story()).text();
        assertTrue(text.indexOf("In this video") < text.indexOf("Kettle k0"), text);
        assertTrue(text.indexOf("Kettle k1") < text.indexOf("Also for you"), text);
    }

    @Test
    void theLayoutSuitsTheItemsWhereNobodyWishedForOne() {
        assertEquals(EmailLayout.STORY, Arrangement.of(story(), null).layout());
        List<Item> products = SampleCatalog.items().stream()
                .filter(item -> item.kind() == ItemKind.PRODUCT)
                .limit(20)
                .toList();
        assertEquals(
                EmailLayout.HERO, Arrangement.of(products.subList(0, 4), null).layout());
        assertEquals(
                EmailLayout.DIGEST, Arrangement.of(products.subList(0, 5), null).layout());
        assertEquals(
                EmailLayout.HERO,
                Arrangement.of(products.subList(0, 5), EmailLayout.STORY).layout(),
                "nothing to tell");
        assertEquals(12, Arrangement.of(products, EmailLayout.DIGEST).items().size());
    }

    @Test
    void theEmailItselfSaysWhatMadeIt() {
        EmailAudience audience = Readers.of("en", List.of(Kettle.plain().item()));
        EmailWords words = composer.compose(audience);
        EmailPage page = renderer.page(audience, words, Arrangement.of(audience.items(), null), null);
        Provenance generated = new Provenance("small", "email 1f", "abc", null);
        Document html =
                Jsoup.parse(renderer.render(page, words, generated, UNSUBSCRIBE).html());
        assertEquals(
                "source=email 1f; facts=abc; text; model=small",
                html.selectFirst("meta[name=provenance]").attr("content"));
        assertTrue(html.selectFirst("meta[name=digital-source-type]")
                .attr("content")
                .endsWith("/compositeWithTrainedAlgorithmicMedia"));
        assertEquals("text; model=small", generated.headers().get("X-AI-Generated"));
        assertEquals("no", PROVENANCE.headers().get("X-AI-Generated"));
        assertEquals(
                0,
                Jsoup.parse(renderer.render(page, words, PROVENANCE, UNSUBSCRIBE)
                                .html())
                        .select("meta[name=digital-source-type]")
                        .size());
    }

    @Test
    void aPriceIsStruckOnlyWithValidFacts() {
        assertTrue(render("en", List.of(Kettle.reduced().item())).html().contains("<s>€59.90</s>"));
        Kettle stale = Kettle.plain().fact("price_was", "59.90", "EUR");
        assertFalse(render("en", List.of(stale.item())).html().contains("<s>"));
    }

    @Test
    void twelveLongCardsOfAnyScriptAreSmallerThanMailboxesShow() {
        for (String words : List.of("漢字", "Ünïcödé ", "👩‍👩‍👧🫖", "&<>\"'")) {
            for (EmailLayout layout : EmailLayout.values()) {
                EmailRenderer.Rendered rendered =
                        render(layout, "ja", kettles(12, words.repeat(60 / words.length() + 1), 100));
                assertTrue(size(rendered) <= EmailRenderer.MOST_BYTES, layout + " " + words + size(rendered));
                assertEquals(12, rendered.items().size(), layout + " " + words);
            }
        }
    }

    @Test
    void cardsAreLeftOutBeforeTheFooterIsClipped() {
        for (EmailLayout layout : EmailLayout.values()) {
            EmailRenderer.Rendered rendered = render(layout, "ja", kettles(12, "漢字".repeat(200), 1_900));
            assertTrue(size(rendered) <= EmailRenderer.MOST_BYTES);
            assertTrue(rendered.items().size() < 12 && rendered.items().size() > 3, layout.wireName());
            assertTrue(rendered.html().contains(UNSUBSCRIBE)
                    && rendered.html().trim().endsWith("</html>"));
            assertEquals(
                    rendered.items().size(),
                    rendered.text().split("https://shop.example/x", -1).length - 1,
                    "the text part leaves out the same");
        }
    }

    @Test
    void anItemWithoutAPictureOrANameHasACardAllTheSame() {
        for (EmailLayout layout : EmailLayout.values()) {
            Document html = Jsoup.parse(
                    render(layout, "en", List.of(Kettle.plain().title("\u200b").item()))
                            .html());
            assertEquals(0, html.select("img").size());
            assertTrue(html.text().contains("kettle-arden"));
        }
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
        Set<String> known = new HashSet<>();
        for (EmailLayout layout : EmailLayout.values()) {
            known.addAll(tags(render(
                            layout,
                            "en",
                            List.of(
                                    Kettle.plain().item(),
                                    Kettle.plain().id("b").item()))
                    .html()));
        }
        known.add("span"); // parts the dots of what reads as an address, and holds nothing else
        for (String payload : payloads) {
            if (payload.isBlank() || payload.indexOf('\0') >= 0 || payload.length() > 400) {
                continue;
            }
            Kettle hostile = Kettle.plain()
                    .title(payload)
                    .description(payload)
                    .brand(payload.length() > 200 ? payload.substring(0, 200) : payload)
                    .attribute("material", payload);
            EmailRenderer.Rendered rendered = render(
                    EmailLayout.values()[Math.floorMod(payload.hashCode(), 3)],
                    Readers.of(
                            "en",
                            payload,
                            List.of(hostile.item(), hostile.id("b").item())));
            Document html = Jsoup.parse(rendered.html());
            assertEquals(Set.of(), minus(tags(rendered.html()), known), payload);
            assertTrue(
                    html.select("span").stream()
                            .allMatch(span ->
                                    span.html().equals(".") && span.attributes().isEmpty()),
                    payload);
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
    void whatReadsAsAnAddressIsNoLinkForMailProgramsEither() {
        Kettle named = Kettle.plain().brand("Kettles.com").title("Kettles.com Gooseneck Kettle 0.9 L");
        String html = render(EmailLayout.DIGEST, "en-GB", List.of(named.item())).html();
        assertTrue(html.contains("Kettles<span>.</span>com Gooseneck Kettle 0.9 L"), html);
        String shown = html.replaceAll("(?s)<title.*?</title>", "").replaceAll("<[^>]*>", "\u0000");
        assertFalse(shown.contains("Kettles.com"), shown);
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
        assertEquals("https://shop.example/drawings/a.png", addresses.image("/pictures/a.svg"));
        assertEquals("https://shop.example/a", addresses.link("HTTP://shop.example/a", "x"));
        SafeAddress here = new SafeAddress("http://127.0.0.1:8080");
        assertEquals("http://127.0.0.1:8080/clicks/a/b", here.link("http://127.0.0.1:8080/clicks/a/b", "x"));
        assertEquals("https://127.0.0.1:80801/a", here.link("http://127.0.0.1:80801/a", "x"));
        assertThrows(IllegalStateException.class, () -> new SafeAddress("ftp://shop.example"));
    }

    @Test
    void tokensAreReadOnlyByTheirMaker() {
        UnsubscribeTokens tokens = new UnsubscribeTokens(TestEmailConfig.USUAL, (name, fresh) -> fresh);
        UnsubscribeTokens others = new UnsubscribeTokens(
                new TestEmailConfig(
                        "https://shop.example", Optional.of("0123456789012345678901234567890123456789"), "Tastemaker"),
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
                        new TestEmailConfig("https://shop.example", Optional.of("short"), "Tastemaker"),
                        (name, fresh) -> fresh));
    }

    private EmailRenderer.Rendered render(String locale, List<Item> items) {
        return render(EmailLayout.DIGEST, locale, items);
    }

    private EmailRenderer.Rendered render(EmailLayout layout, String locale, List<Item> items) {
        return render(layout, Readers.of(locale, items));
    }

    private EmailRenderer.Rendered render(EmailLayout layout, EmailAudience audience) {
        EmailWords words = composer.compose(audience);
        EmailPage page = renderer.page(audience, words, Arrangement.of(audience.items(), layout), null);
        return renderer.render(page, words, PROVENANCE, UNSUBSCRIBE);
    }

    private static List<Violation> shape(EmailRenderer.Rendered rendered) {
        return EmailShape.check(
                rendered.html(),
                rendered.text(),
                MailHeaders.unsubscribe(UNSUBSCRIBE),
                TestEmailConfig.USUAL.postalAddress(),
                TestEmailConfig.USUAL.senderName(),
                TestEmailConfig.USUAL.publicBaseUrl());
    }

    /** A video, two kettles in it, and one that is not. */
    private static List<Item> story() {
        return List.of(
                Kettle.plain().id("k0").title("Kettle k0").item(),
                Kettle.plain()
                        .id("v")
                        .kind(ItemKind.VIDEO)
                        .title("One Pour, Three Kettles")
                        .mentions("k0", "k1")
                        .item(),
                Kettle.reduced().id("k1").title("Kettle k1").item(),
                Kettle.plain().id("k9").title("Kettle k9").item());
    }

    private static List<Item> kettles(int count, String title, int linkLength) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(Kettle.reduced()
                    .id("k" + i)
                    .title(title.substring(0, Math.min(500, title.length())))
                    .link("https://shop.example/" + "x".repeat(linkLength))
                    .image("https://shop.example/" + "y".repeat(linkLength / 2) + ".jpg")
                    .item());
        }
        return items;
    }

    private static int size(EmailRenderer.Rendered rendered) {
        return rendered.html().getBytes(StandardCharsets.UTF_8).length;
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
