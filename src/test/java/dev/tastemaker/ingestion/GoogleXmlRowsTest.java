package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoogleXmlRowsTest {
    @Test
    void readsTheItemsOfAnRssFeed() throws IOException {
        String feed = """
                <?xml version="1.0"?>
                <rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>
                <item><g:id>1</g:id><title>Caf&#233; &amp; more</title>
                  <g:description><![CDATA[<b>bold</b> </item>]]></g:description>
                  <g:additional_image_link>a</g:additional_image_link><g:additional_image_link>b</g:additional_image_link>
                  <g:shipping><g:country>DE</g:country><g:price>3 EUR</g:price></g:shipping></item>
                <!-- <item><g:id>commented out</g:id></item> -->
                <item/>
                <item><g:id>2</g:id></item>
                </channel></rss>
                """;
        assertEquals(
                List.of(
                        "3 {\"id\":\"1\",\"title\":\"Café & more\",\"description\":\"<b>bold</b> </item>\","
                                + "\"additional_image_link\":[\"a\",\"b\"],"
                                + "\"shipping\":{\"country\":\"DE\",\"price\":\"3 EUR\"}}",
                        "9 {\"id\":\"2\"}"),
                described(feed));
    }

    @Test
    void readsTheEntriesOfAnAtomFeed() throws IOException {
        String feed =
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><g:id>1</g:id><link href='https://x/1'/></entry></feed>";
        assertEquals(List.of("1 {\"id\":\"1\",\"link\":\"https://x/1\"}"), described(feed));
    }

    @Test
    void aBrokenItemCostsOnlyItself() throws IOException {
        String feed = """
                <rss><item><id>1</id><title>a < b</title></item>
                <item><id>2</id></wrong></item>
                <item><id>3</id>&nbsp;</item>
                <item><id>4</id>
                <item><id>5</id></item>
                <item><id>6</id>
                """;
        List<Row> rows = Rows.all(new GoogleXmlRows(new StringReader(feed)));
        assertEquals(6, rows.size());
        assertEquals("{\"id\":\"5\"}", ((Row.Fields) rows.get(4)).fields().toString());
        for (int broken : new int[] {0, 1, 2, 3, 5}) {
            assertTrue(rows.get(broken) instanceof Row.Broken, rows.get(broken).toString());
        }
    }

    @Test
    void whatADocumentTypeDeclaresIsNeverExpanded() throws IOException {
        String feed = """
                <?xml version="1.0"?>
                <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>
                <rss><item><id>1</id><title>&secret;</title></item><item><id>2</id><title>&lol2;</title></item>
                <item><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><id>3</id></item></rss>
                """;
        for (Row row : Rows.all(new GoogleXmlRows(new StringReader(feed)))) {
            assertTrue(row instanceof Row.Broken, row.toString());
        }
    }

    @Test
    void anItemThatIsTooLongOrTooDeepIsRefused() throws IOException {
        String feed = "<rss><item><id>1</id><title>" + "x".repeat(2_000_000) + "</title></item><item>"
                + "<a>".repeat(50_000) + "</a>".repeat(50_000) + "</item><item><id>3</id></item></rss>";
        List<String> rows = described(feed);
        assertEquals("1 ! the item is longer than 1048576 characters", rows.get(0));
        assertTrue(rows.get(1).startsWith("1 ! the item is not well-formed XML"), rows.get(1));
        assertEquals("1 {\"id\":\"3\"}", rows.get(2));
    }

    @Test
    void manyCharacterReferencesAreNoAttack() throws IOException {
        String feed = "<rss><item><id>1</id><title>" + "&amp;".repeat(150_000) + "</title></item></rss>";
        assertEquals(List.of("1 {\"id\":\"1\",\"title\":\"" + "&".repeat(150_000) + "\"}"), described(feed));
    }

    private static List<String> described(String feed) throws IOException {
        return Rows.described(new GoogleXmlRows(new StringReader(feed)));
    }
}
