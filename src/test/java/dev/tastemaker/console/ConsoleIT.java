package dev.tastemaker.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.tastemaker.feedback.Trends;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console as a person meets it: a real browser in front of the running service. */
@QuarkusTest
class ConsoleIT {
    private static final Path CHROMIUM =
            Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
    private static final String ITEMS = """
            {"id":"console-kettle","kind":"product","title":"Consolarden gooseneck kettle","description":"A kettle that pours slowly.","brand":"Consolarden","category":["Home","Kettles"],"price":{"amount":"49.90","currency":"EUR"},"availability":"in_stock","stock":9,"link":"https://shop.example/console-kettle","image":"/pictures/none.svg","facts":[{"name":"rating_avg","value":"4.6"},{"name":"rating_count","value":"212"}]}
            {"id":"console-markup","kind":"product","title":"Consolarden <img src=x onerror=alert(1)> kettle","description":"A kettle with markup in its name.","brand":"<b>Consolarden</b>","category":["Home","Kettles"],"price":{"amount":"39.90","currency":"EUR"},"availability":"in_stock","stock":9,"link":"https://shop.example/console-markup"}
            {"id":"console-video","kind":"video","title":"Consolarden kettle in use","description":"How the Consolarden gooseneck kettle pours.","body":"We pour slowly with the Consolarden gooseneck kettle.","category":["Home","Kettles"],"link":"https://shop.example/console-video","image":"/pictures/kettle-black.svg","mentions":["console-kettle"]}
            """;
    private static final String SHOPPERS = """
            {"id":"console-mara","displayName":"Mara of the console","locale":"en-GB","timeZone":"Europe/London","consents":[{"channel":"email","granted":true,"at":"2026-01-01T00:00:00Z","wordingVersion":"1","source":"test"},{"channel":"push","granted":true,"at":"2026-01-01T00:00:00Z","wordingVersion":"1","source":"test"}]}
            {"id":"console-quiet","displayName":"Quiet of the console","locale":"en-GB","timeZone":"Europe/London","consents":[]}
            """;

    private static final String CAMPAIGN = """
            {"id":"c1","state":"paused","createdBy":"ada","withinBudget":true,"brief":{"goal":"kettles","channels":["push"]}}
            """;
    private static final String PLAN = """
            {"recipients":2,"holdout":0,"writing":{"texts":0,"composed":0,"asked":0,"firstTry":0,"inVain":0,"repaired":0,"calls":0,"tokens":0},
             "clusters":[{"cluster":{"taste":"kettles","language":"en","channel":"push","size":2,"examples":["console-mara","console-quiet"]},"items":[],"variants":[]}]}
            """;
    private static final String PASSAGE = """
            {"name":"title","text":"Consolarden gooseneck kettle","sentences":[{"start":0,"end":28,"text":"Consolarden gooseneck kettle","facts":["console-kettle/title"]}],
             "spans":[{"start":0,"end":28,"text":"Consolarden gooseneck kettle","factId":"console-kettle/title","itemId":"console-kettle","fact":"title","value":"Consolarden gooseneck kettle"}]}
            """;

    private static Playwright playwright;
    private static Browser browser;

    @TestHTTPResource("/")
    URI base;

    @Inject
    Trends trends;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                () -> "skipped: no browser at " + CHROMIUM + "; install chromium or set CHROMIUM to its path");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openConsole() throws Exception {
        post("/items", ITEMS);
        post("/shoppers", SHOPPERS);
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onConsoleMessage(this::keepComplaint);
        page.onPageError(complaints::add);
        page.navigate(base.toString());
        assertThat(page.locator("#shopper")).not().hasValue("");
    }

    @AfterEach
    void closeConsole() {
        context.close();
    }

    @Test
    void opensWithoutAComplaintAndSaysWhatIsLive() {
        assertThat(page.locator("#live-model")).not().hasText("Connecting");
        assertThat(page.locator("#live-store")).containsText("item");
        assertThat(page.locator("#live-stages .chip").first()).isVisible();
        assertThat(page.locator("#welcome")).containsText("AI assistant");
        assertEquals(List.of(), complaints);
    }

    @Test
    void choosesAShopperByTyping() {
        choose("console-mara");
        assertThat(page.locator("#shopper")).hasValue("Mara of the console");
        assertThat(page.locator("#shopper-facts")).containsText("Europe/London");
        assertThat(page.locator("#welcome-title")).containsText("Mara of the console");
        page.reload();
        assertThat(page.locator("#shopper")).hasValue("Mara of the console");
    }

    @Test
    void aTurnStreamsWordsAndCardsAndSaysWhoWroteIt() {
        choose("console-mara");
        ask("Consolarden gooseneck kettle");
        Locator turn = page.locator(".turn").last();
        assertThat(turn.locator(".card").first()).isVisible();
        assertThat(turn.locator(".words span").first()).isVisible();
        assertThat(turn.locator("footer .writer")).isVisible();
        assertThat(turn.locator(".card[data-item=console-kettle]")).containsText("49.90");
        assertThat(page.locator("#send")).isVisible();
        assertEquals(List.of(), complaints);
    }

    @Test
    void goesOnWithTheConversationAfterAReload() {
        choose("console-mara");
        ask("Consolarden gooseneck kettle");
        assertThat(page.locator(".turn footer .writer")).isVisible();
        page.reload();
        assertThat(page.locator(".turn .asked")).containsText("Consolarden gooseneck kettle");
        assertThat(page.locator(".turn .words")).not().isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New conversation"))
                .click();
        assertThat(page.locator(".turn")).hasCount(0);
    }

    @Test
    void asksAboutTheItemOfACard() {
        choose("console-mara");
        ask("Consolarden gooseneck kettle");
        assertThat(page.locator(".turn footer .writer")).isVisible();
        page.locator(".turn .card[data-item=console-kettle] button").first().click();
        assertThat(page.locator("#context-title")).hasText("Consolarden gooseneck kettle");
        assertThat(page.locator("#message")).isFocused();
        var sent = page.waitForRequest("**/turns", () -> ask("Is it in stock?"));
        assertTrue(sent.postData().contains("\"context\":{\"itemId\":\"console-kettle\"}"), sent.postData());
        page.locator("#context-remove").click();
        assertThat(page.locator("#context")).isHidden();
    }

    @Test
    void showsMarkupOfAnItemAsTheTextItIs() {
        choose("console-mara");
        ask("Consolarden kettle with markup in its name");
        assertThat(page.locator(".turn .card[data-item=console-markup] h3"))
                .hasText("Consolarden <img src=x onerror=alert(1)> kettle");
        assertEquals(0, page.locator("main img[src=x]").count());
        assertEquals(List.of(), complaints);
    }

    @Test
    void showsAPushMessageOnTheLockScreen() {
        choose("console-mara");
        page.locator("#push-tab").click();
        page.locator("#push-goal").fill("Show something new in their taste");
        page.locator("#push-goal").press("Enter");
        assertThat(page.locator(".notification-title")).not().isEmpty();
        assertThat(page.locator(".notification-body")).not().isEmpty();
        assertThat(page.locator("#push .writer")).isVisible();
        assertThat(page.locator("#push .meter")).hasCount(3);
        assertThat(page.locator("#push .meter-over")).hasCount(0);
    }

    @Test
    void showsAnEmailAtBothWidthsWithItsTextAndHeaders() {
        choose("console-mara");
        page.locator("#email-tab").click();
        page.locator("#email-layout").selectOption("story");
        page.locator("#email-purpose").fill("Consolarden kettle in use");
        page.locator("#email-purpose").press("Enter");
        assertThat(page.locator(".inbox-line b")).not().isEmpty();
        assertThat(page.locator(".frame iframe")).hasCount(2);
        assertThat(page.frameLocator(".frame-desktop iframe").locator("body"))
                .not()
                .isEmpty();
        assertThat(page.frameLocator(".frame-narrow iframe").locator("body"))
                .not()
                .isEmpty();
        // The mail's own styles must live: without them the preview shows something nobody will receive.
        String styles = "element => element.ownerDocument.styleSheets.length";
        assertTrue(
                (int) page.frameLocator(".frame-desktop iframe").locator("body").evaluate(styles) > 0,
                "the frame's styles are blocked");
        page.locator("#email-text-tab").click();
        assertThat(page.locator("#email-text pre")).not().isEmpty();
        page.locator("#email-headers-tab").click();
        assertThat(page.locator("#email-headers")).containsText("List-Unsubscribe");
        assertThat(page.locator("#email .meter-over")).hasCount(0);
        page.locator("#email-facts-tab").click();
        assertThat(page.locator("#email-facts .rests-on")).containsText("the composer, no model");
        assertEquals(List.of(), complaints);
    }

    @Test
    void aRefusalIsShownAsOneAndOffersSomebodyElse() {
        choose("console-quiet");
        for (String channel : List.of("push", "email")) {
            page.locator("#" + channel + "-tab").click();
            page.locator("#" + channel + " .suggestion").first().click();
            Locator refusal = page.locator("#" + channel + " .note-refusal");
            assertThat(refusal).containsText("Quiet of the console has not agreed to " + channel);
            assertThat(refusal.locator("p").first()).not().isEmpty();
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsSaidAndMayBeAskedAgain() {
        choose("console-mara");
        page.route("**/turns", route -> route.abort());
        ask("Consolarden gooseneck kettle");
        assertThat(page.locator(".note-bad")).containsText("did not answer");
        page.unroute("**/turns");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                .click();
        assertThat(page.locator(".turn footer .writer")).isVisible();
        assertThat(page.locator(".note-bad")).hasCount(0);
    }

    @Test
    void theKeyboardIsEnough() {
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#shopper")).isFocused();
        page.keyboard().type("console-mara");
        page.keyboard().press("Enter");
        assertThat(page.locator("#shopper")).hasValue("Mara of the console");
        page.keyboard().press("Tab");
        assertThat(page.locator("#chat-tab")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#push-tab")).isFocused();
        assertThat(page.locator("#push")).isVisible();
        assertThat(page.locator("#chat")).isHidden();
        page.keyboard().press("End");
        assertThat(page.locator("#taste")).isVisible();
        page.keyboard().press("Home");
        assertThat(page.locator("#chat")).isVisible();
        page.locator("#message").focus();
        page.keyboard().type("Consolarden");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("gooseneck kettle");
        assertThat(page.locator("#message")).hasValue("Consolarden\ngooseneck kettle");
        page.keyboard().press("Enter");
        assertThat(page.locator(".turn .asked")).containsText("Consolarden");
        assertThat(page.locator(".turn footer .writer")).isVisible();
    }

    @Test
    void showsAShoppersTasteTimelineAndTrendsAndTakesAPreferenceBack() throws Exception {
        StringBuilder acts = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            acts.append(
                    "{\"id\":\"console-act-%d\",\"shopperId\":\"console-mara\",\"itemId\":\"console-kettle\",\"type\":\"view\",\"at\":\"%s\"}\n"
                            .formatted(i, Instant.now().minusSeconds(3600L * i)));
        }
        post("/interactions", acts.toString());
        trends.count();
        choose("console-mara");
        page.locator("#taste-tab").focus();
        page.keyboard().press("Enter");
        page.reload();
        assertThat(page.locator("#taste-title")).hasText("Mara of the console");
        assertThat(page.locator("#taste-text")).containsText("6 interactions with 1 item");
        assertThat(page.locator("#interests table")).containsText("Kettles");
        assertThat(page.locator("#timeline .act")).hasCount(6);
        assertThat(page.locator("#timeline .act").first()).containsText("Consolarden gooseneck kettle");
        assertThat(page.locator("#trends table")).containsText("Consolarden gooseneck kettle");
        page.locator("#trends-kind").selectOption("categories");
        assertThat(page.locator("#trends table")).containsText("kettles");
        page.locator("#preference-kind").selectOption("limit");
        page.locator("#preference-subject").fill("size");
        page.locator("#preference-value").fill("42");
        page.keyboard().press("Enter");
        assertThat(page.locator("#preferences")).containsText("size 42");
        assertThat(page.locator("#taste-text")).containsText("Size 42");
        page.locator("#preferences button").click();
        assertThat(page.locator("#preferences")).not().containsText("size 42");
        assertEquals(List.of(), complaints);
    }

    @Test
    void fitsAPhoneInTheDark() {
        context.close();
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
        page = context.newPage();
        page.navigate(base.toString());
        assertThat(page.locator("#shopper")).not().hasValue("");
        choose("console-mara");
        ask("Consolarden gooseneck kettle");
        assertThat(page.locator(".turn footer .writer")).isVisible();
        for (String use : List.of("chat", "push", "email", "taste")) {
            page.locator("#" + use + "-tab").click();
            assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), use);
        }
        assertFalse(page.locator("body")
                .evaluate("body => getComputedStyle(body).backgroundColor")
                .equals("rgb(245, 247, 245)"));
    }

    private void choose(String id) {
        page.locator("#shopper").fill(id);
        page.locator("#shopper").press("Enter");
        assertThat(page.locator("#shopper")).hasValue(Pattern.compile("of the console"));
    }

    private void ask(String message) {
        page.locator("#message").fill(message);
        page.locator("#message").press("Enter");
    }

    /** The browser plays the campaigns: planning and delivery do not run by themselves in tests. */
    @Test
    void aRecipientsMessageOfACampaignShowsWhatCarriesItOrSaysWhyItCannot() {
        answer("/campaigns", "{\"campaigns\":[" + CAMPAIGN + "]}");
        answer("/campaigns/c1", "{\"campaign\":" + CAMPAIGN + ",\"deliveries\":{\"sent\":2}}");
        answer("/campaigns/c1/plan", PLAN);
        answer("/campaigns/c1/messages/console-mara", message("sent", PASSAGE, null));
        answer("/campaigns/c1/messages/console-quiet", message("sent", "", "The facts have changed."));
        page.locator("#campaigns-tab").click();
        page.locator(".campaign-row").click();
        page.locator("#campaign-shopper").fill("console-mara");
        page.locator("#campaign-shopper").press("Enter");
        Locator message = page.locator("#campaign-message");
        assertThat(message.locator("mark")).hasText("Consolarden gooseneck kettle");
        assertThat(message.locator("mark")).hasAttribute("title", Pattern.compile("^console-kettle/title: "));
        assertThat(message).containsText("exactly as it was sent");
        page.locator(".cluster summary").click();
        page.locator(".cluster .example").last().click();
        assertThat(page.locator("#campaign-shopper")).hasValue("console-quiet");
        assertThat(message).containsText("The facts have changed.");
        assertThat(message.locator("mark")).hasCount(0);
        assertEquals(List.of(), complaints);
        page.locator("#campaign-shopper").fill("nobody at all");
        page.locator("#campaign-shopper").press("Enter");
        assertThat(message.getByRole(AriaRole.ALERT)).isVisible();
    }

    private static String message(String state, String passages, @Nullable String note) {
        return """
                {"delivery":{"shopperId":"console-mara","state":"%s","itemId":"console-kettle","sentAt":"2026-11-23T08:00:00Z","factsHash":"0123456789abcdef"},
                 "messageId":"4a6b58b5-0b7c-37f4-83b4-23b9dcbc785b","acts":[],"asSent":%s,
                 "cluster":{"taste":"kettles","language":"en","size":2},"variant":{"arm":"composer"},"evidence":{"passages":[%s],"note":%s}}
                """.formatted(state, note == null, passages, note == null ? null : '"' + note + '"');
    }

    private void answer(String path, String body) {
        page.route(
                url -> URI.create(url).getPath().equals(path),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(body)));
    }

    /** The browser plays the closed service, so that no key closes it for the tests beside this one. */
    @Test
    void asksForAKeyWhereTheServiceWantsOneAndKeepsItInThisTab() {
        try (BrowserContext closed = browser.newContext()) {
            closed.route(
                    url -> url.matches(".*/(?:status|shoppers|conversations|campaigns|items)(?:[/?].*)?"), route -> {
                        if ("Bearer tm_good".equals(route.request().headerValue("Authorization"))) {
                            route.resume();
                        } else {
                            route.fulfill(new Route.FulfillOptions()
                                    .setStatus(401)
                                    .setContentType("application/problem+json")
                                    .setBody("{\"title\":\"Not known\",\"status\":401,\"detail\":\"show a key\"}"));
                        }
                    });
            Page tab = closed.newPage();
            tab.navigate(base.toString());
            Locator dialog = tab.locator("#key");
            assertThat(dialog).isVisible();
            assertThat(tab.locator("#key-why")).containsText("wants a key");
            tab.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "console-key.png")));
            tab.locator("#key-field").fill("tm_wrong");
            tab.locator("#key-field").press("Enter");
            assertThat(tab.locator("#key-why")).containsText("not known");
            tab.locator("#key-field").fill("tm_good");
            tab.locator("#key-field").press("Enter");
            assertThat(dialog).not().isVisible();
            assertThat(tab.locator("#live-store")).containsText("item");
            assertThat(tab.locator("#shopper")).not().hasValue("");
            tab.reload();
            assertThat(tab.locator("#shopper")).not().hasValue("");
            assertThat(dialog).not().isVisible();
            assertEquals("tm_good", tab.evaluate("sessionStorage.getItem('tastemaker.key')"));
            assertEquals("", tab.evaluate("document.cookie"));
        }
    }

    private void keepComplaint(ConsoleMessage message) {
        // The kettle's picture does not exist on purpose: the card must stand without it.
        boolean missing = message.location().contains("/pictures/none.svg")
                || message.location().contains("/drawings/none.png");
        if (message.type().equals("error") && !missing) {
            complaints.add(message.text() + " " + message.location());
        }
    }

    private void post(String path, String lines) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(base.resolve(path))
                            .header("content-type", "application/x-ndjson")
                            .POST(HttpRequest.BodyPublishers.ofString(lines))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }
}
