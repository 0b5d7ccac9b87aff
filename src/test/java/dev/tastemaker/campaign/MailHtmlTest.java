package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MailHtmlTest {
    private static final String STYLE = "<style>a { color: #123 }\n/* plain */</style>";

    @Test
    void readsAsBeforeInAsciiAlone() {
        String html = page(
                STYLE,
                "Wasserkocher für 49,90\u00a0€ 🫖\n<b title=\"größer &amp; älter\">茶</b>" + "plain ".repeat(200));
        String mail = MailHtml.of(html);
        assertTrue(mail.chars().allMatch(c -> c < 128), mail);
        Document before = Jsoup.parse(html);
        Document after = Jsoup.parse(mail);
        assertEquals(before.text(), after.text());
        assertEquals(before.title(), after.title());
        assertEquals(before.select("b").attr("title"), after.select("b").attr("title"));
        assertEquals("größer & älter", after.select("b").attr("title"));
    }

    @Test
    void joinsLinesAndNeverMakesOneTooLong() {
        String html = page(STYLE, ("<p>" + "word ".repeat(10) + "</p>\n").repeat(60));
        String mail = MailHtml.of(html);
        assertTrue(
                mail.lines().count() < html.lines().count() / 5,
                "lines: " + mail.lines().count());
        assertTrue(mail.lines().allMatch(line -> line.length() <= 998));
        assertEquals(Jsoup.parse(html).text(), Jsoup.parse(mail).text());
    }

    @Test
    void leavesWhatIsCheaperOrOnlyRightOtherwise() {
        String styled = page("<style>a::before { content: \"→\" }</style>", "Hello");
        assertSame(styled, MailHtml.of(styled), "a style sheet knows no references");
        String japanese = page(STYLE, "静かなやかんで朝を始める。".repeat(20));
        assertSame(japanese, MailHtml.of(japanese));
    }

    private static String page(String style, String body) {
        return "<!doctype html><html><head><title>Ein Kessel – für dich</title>" + style + "</head><body>" + body
                + "</body></html>";
    }
}
