package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.StrictJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one file is to be read. Made once, when an import is asked for, and kept with it: an import that goes on after a
 * restart reads on as it began.
 *
 * @param format never {@link FeedFormat#AUTO}
 * @param mapping a declared mapping; null: the format knows its fields
 */
record Feed(ImportKind kind, FeedFormat format, @Nullable Mapping mapping) {
    private static final ObjectMapper JSON = StrictJson.mapper();
    private static final MappingLibrary LIBRARY = new MappingLibrary();
    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

    /** A feed while it is read. */
    record Opened(FeedBytes bytes, RowReader rows) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            rows.close();
            bytes.close();
        }
    }

    /** Looks into the file and settles what was left open; refuses what does not fit together. */
    static Feed of(Path file, ImportKind kind, FeedFormat wanted, @Nullable JsonNode mapping) throws IOException {
        FeedHead head;
        try (FeedBytes bytes = FeedBytes.open(file)) {
            head = FeedHead.of(bytes.head());
        }
        Mapping declared = mapping == null || mapping.isNull() ? null : mapping(mapping);
        FeedFormat format = wanted == FeedFormat.AUTO ? guess(kind, head, declared) : wanted;
        checkFits(kind, format, head, declared);
        return new Feed(kind, format, declared == null ? usual(kind, format, head) : declared);
    }

    /** As {@link #of} settled it before. */
    static Feed resumed(ImportKind kind, FeedFormat format, @Nullable JsonNode mapping) {
        return new Feed(kind, format, mapping == null ? null : Mapping.parse(mapping));
    }

    private static Mapping mapping(JsonNode mapping) {
        return mapping.isTextual() ? LIBRARY.named(mapping.textValue()) : Mapping.parse(mapping);
    }

    private static FeedFormat guess(ImportKind kind, FeedHead head, @Nullable Mapping mapping) {
        boolean own = mapping != null
                || kind != ImportKind.ITEMS
                || LIBRARY.recognising(kind, head.columns()).isPresent();
        return switch (head.shape()) {
            case XML -> FeedFormat.GOOGLE_XML;
            case JSON -> !own && head.isAgentic() ? FeedFormat.ACP : FeedFormat.JSONL;
            case TABLE -> {
                if (!own && head.isAgentic()) {
                    yield FeedFormat.ACP;
                }
                if (!own && head.isGoogle()) {
                    yield FeedFormat.GOOGLE_TSV;
                }
                yield head.delimiter() == '\t' ? FeedFormat.TSV : FeedFormat.CSV;
            }
        };
    }

    private static void checkFits(ImportKind kind, FeedFormat format, FeedHead head, @Nullable Mapping mapping) {
        boolean merchant =
                format == FeedFormat.GOOGLE_XML || format == FeedFormat.GOOGLE_TSV || format == FeedFormat.ACP;
        if (merchant && kind != ImportKind.ITEMS) {
            throw Refusal.invalid("a feed of the format " + format.wireName() + " holds items");
        }
        if (mapping != null && merchant) {
            throw Refusal.invalid("the format " + format.wireName() + " knows its fields; leave the mapping out, or"
                    + " say jsonl, csv or tsv");
        }
        if (mapping != null && mapping.kind() != kind) {
            throw Refusal.invalid("the mapping is for " + mapping.kind().wireName());
        }
        boolean fits = switch (format) {
            case JSONL -> head.shape() == FeedHead.Shape.JSON;
            case CSV, TSV, GOOGLE_TSV -> head.shape() == FeedHead.Shape.TABLE;
            case GOOGLE_XML -> head.shape() == FeedHead.Shape.XML;
            case ACP -> head.shape() != FeedHead.Shape.XML;
            case AUTO -> true;
        };
        if (!fits) {
            throw Refusal.invalid("the file does not begin as the format " + format.wireName() + " does");
        }
    }

    // A table always needs to know which column is which; a JSON line only when it is one that we were told of.
    private static @Nullable Mapping usual(ImportKind kind, FeedFormat format, FeedHead head) {
        return switch (format) {
            case CSV, TSV -> LIBRARY.recognising(kind, head.columns()).orElseGet(() -> LIBRARY.columnsOf(kind));
            case JSONL -> LIBRARY.recognising(kind, head.columns()).orElse(null);
            case AUTO, GOOGLE_XML, GOOGLE_TSV, ACP -> null;
        };
    }

    Opened open(Path file) throws IOException {
        FeedBytes bytes = FeedBytes.open(file);
        try {
            return new Opened(bytes, rows(bytes));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private RowReader rows(FeedBytes bytes) throws IOException {
        FeedHead head = FeedHead.of(bytes.head());
        return switch (head.shape()) {
            case JSON -> lines(bytes.stream());
            case XML -> new GoogleXmlRows(text(bytes));
            case TABLE ->
                new DelimitedRows(new LineReader(bytes.stream()), format == FeedFormat.TSV ? '\t' : head.delimiter());
        };
    }

    /** Native JSON Lines from anywhere. */
    static RowReader lines(InputStream bytes) {
        return new JsonRows(new LineReader(bytes), JSON);
    }

    // The encoding that the file itself names. Broken bytes become a character that no XML may hold, so that they can
    // be
    // told from the file's own.
    private static Reader text(FeedBytes bytes) throws IOException {
        Matcher declared = XML_ENCODING.matcher(bytes.head());
        Charset charset = StandardCharsets.UTF_8;
        if (declared.find()) {
            try {
                charset = Charset.forName(declared.group(1));
            } catch (IllegalArgumentException e) {
                throw new IOException("the encoding " + declared.group(1) + " is not known", e);
            }
        }
        return new BufferedReader(
                new InputStreamReader(
                        bytes.stream(),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                                .replaceWith(String.valueOf(XmlItemCutter.NOT_TEXT))),
                FeedBytes.HEAD);
    }

    /** From an entry of this feed to native lines. */
    RowMapping rowMapping(Clock clock) {
        if (mapping != null) {
            return mapping;
        }
        MerchantRows merchant = new MerchantRows(clock);
        return switch (format) {
            case GOOGLE_XML, GOOGLE_TSV -> merchant;
            case ACP -> new AgenticRows(merchant);
            case AUTO, JSONL, CSV, TSV -> RowMapping.NATIVE;
        };
    }

    /** The mapping as it was declared, to be kept. */
    @Nullable
    ObjectNode definition() {
        return mapping == null ? null : mapping.definition();
    }
}
