package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.tastemaker.problem.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
    @TempDir
    Path folder;

    @Test
    void findsOutHowAFileIsWritten() throws IOException {
        assertEquals(FeedFormat.JSONL, guessed("{\"id\":\"1\",\"title\":\"x\"}"));
        assertEquals(FeedFormat.CSV, guessed("id,title\n1,x"));
        assertEquals(FeedFormat.TSV, guessed("id\ttitle\n1\tx"));
        assertEquals(FeedFormat.GOOGLE_XML, guessed("\uFEFF<?xml version='1.0'?><rss/>"));
        assertEquals(FeedFormat.GOOGLE_TSV, guessed("id\ttitle\tlink\timage link\tprice\n"));
        assertEquals(FeedFormat.GOOGLE_TSV, guessed("g:id\tid\ttitle\n"));
        assertEquals(FeedFormat.ACP, guessed("{\"item_id\":\"1\",\"is_eligible_search\":true}"));
        assertEquals(FeedFormat.ACP, guessed("enable_search,enable_checkout,id,title\n"));
        assertEquals(FeedFormat.ACP, guessed("{\"id\":\"1\",\"variants\":[]}"));
    }

    @Test
    void recognisesAFileThatAMappingCameFor() throws IOException {
        Feed feed = Feed.of(
                file(
                        "{\"id\":\"1\",\"supplier\":\"HP\",\"img_500x500\":\"x\",\"date_released\":\"y\",\"attr_t_a\":\"b\"}"),
                ImportKind.ITEMS,
                FeedFormat.AUTO,
                null);
        assertEquals("chorus", feed.mapping().name());
        assertEquals(feed, Feed.resumed(feed.kind(), feed.format(), feed.definition()));
    }

    @Test
    void unpacksGzipByItsFirstBytesWhateverTheName() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (String part : List.of("{\"id\":\"1\"}\n", "{\"id\":\"2\"}\n")) {
            // two members, as "cat a.gz b.gz" makes them
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = Files.write(folder.resolve("feed.jsonl"), packed.toByteArray());
        assertEquals(List.of("1 {\"id\":\"1\"}", "2 {\"id\":\"2\"}"), described(file, FeedFormat.AUTO));
    }

    @Test
    void aFileThatBreaksOffIsAnError() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 50_000; i++) {
                gzip.write(("{\"id\":\"" + i * 7919L % 50_021 + "\"}\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] half = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        Path file = Files.write(folder.resolve("half.gz"), half);
        assertThrows(IOException.class, () -> described(file, FeedFormat.JSONL));
    }

    @Test
    void readsXmlInTheEncodingItNames() throws IOException {
        String xml =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><item><id>1</id><title>Müller</title></item></rss>";
        Path latin = Files.write(folder.resolve("latin.xml"), xml.getBytes(Charset.forName("ISO-8859-1")));
        assertEquals(List.of("1 {\"id\":\"1\",\"title\":\"Müller\"}"), described(latin, FeedFormat.AUTO));

        Path wrong = Files.write(
                folder.resolve("wrong.xml"),
                xml.replace("ISO-8859-1", "UTF-8").getBytes(Charset.forName("ISO-8859-1")));
        assertEquals(List.of("1 ! the item is not in the encoding of the file"), described(wrong, FeedFormat.AUTO));
    }

    @Test
    void refusesWhatDoesNotFitTogether() throws IOException {
        Path table = file("id,title\n");
        Path array = file("[{\"id\":\"1\"}]");
        Path empty = file("  \n ");
        assertThrows(Refusal.class, () -> Feed.of(table, ImportKind.ITEMS, FeedFormat.JSONL, null));
        assertThrows(Refusal.class, () -> Feed.of(table, ImportKind.SHOPPERS, FeedFormat.GOOGLE_TSV, null));
        assertThrows(
                Refusal.class, () -> Feed.of(table, ImportKind.SHOPPERS, FeedFormat.CSV, TextNode.valueOf("chorus")));
        assertThrows(
                Refusal.class,
                () -> Feed.of(table, ImportKind.ITEMS, FeedFormat.GOOGLE_TSV, TextNode.valueOf("chorus")));
        assertTrue(assertThrows(Refusal.class, () -> Feed.of(array, ImportKind.ITEMS, FeedFormat.AUTO, null))
                .sentence()
                .contains("JSON array"));
        assertThrows(Refusal.class, () -> Feed.of(empty, ImportKind.ITEMS, FeedFormat.AUTO, null));
    }

    private FeedFormat guessed(String text) throws IOException {
        return Feed.of(file(text), ImportKind.ITEMS, FeedFormat.AUTO, null).format();
    }

    private List<String> described(Path file, FeedFormat format) throws IOException {
        try (Feed.Opened opened = Feed.of(file, ImportKind.ITEMS, format, null).open(file)) {
            return Rows.described(opened.rows());
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "feed", ""), text);
    }
}
