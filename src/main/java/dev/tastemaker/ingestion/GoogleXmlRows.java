package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The items of an RSS or Atom feed as Google Merchant defines it. Each {@code <item>} is cut out first and parsed alone: a
 * broken one costs itself and not the rest of the file, and what a document type declares is never seen by the parser.
 */
final class GoogleXmlRows implements RowReader {
    private static final int DEEPEST = 8;

    private final XmlItemCutter items;
    private final XMLInputFactory parsers;

    GoogleXmlRows(Reader text) {
        this.items = new XmlItemCutter(text);
        this.parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        // These bound what declared entities grow to, and also count every &amp;. Nothing is declared here, and an
        // item's
        // length is bounded before.
        parsers.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        parsers.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    }

    @Override
    public @Nullable Row next() throws IOException {
        XmlItemCutter.Cut item = items.next();
        if (item == null) {
            return null;
        }
        String start = Row.startOf(item.text());
        if (item.fault() != null) {
            return new Row.Broken(item.line(), start, item.fault());
        }
        try {
            return new Row.Fields(item.line(), start, item.text().length(), parse(item.text()));
        } catch (XMLStreamException e) {
            return new Row.Broken(item.line(), start, "the item is not well-formed XML: " + firstLine(e));
        }
    }

    @Override
    public void skip(long rows) throws IOException {
        for (long i = 0; i < rows && items.next() != null; i++) {
            // cut out and forgotten
        }
    }

    private ObjectNode parse(String xml) throws XMLStreamException {
        XMLStreamReader reader = parsers.createXMLStreamReader(new StringReader(xml));
        try {
            reader.nextTag();
            JsonNode value = element(reader, 0);
            if (reader.next() != XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("something follows the item");
            }
            return value instanceof ObjectNode fields ? fields : JsonNodeFactory.instance.objectNode();
        } finally {
            reader.close();
        }
    }

    /** The element the reader stands on: its text, or its children by name. */
    private static JsonNode element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("elements are nested too deeply");
        }
        String address = reader.getAttributeValue(null, "href");
        StringBuilder text = new StringBuilder();
        ObjectNode children = JsonNodeFactory.instance.objectNode();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = reader.getLocalName();
                    Fields.add(children, name.substring(name.indexOf(':') + 1), element(reader, depth + 1));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return children.isEmpty() ? textOr(text.toString(), address) : children;
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("an entity is not declared");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    // Atom writes <link href="…"/>.
    private static JsonNode textOr(String text, @Nullable String address) {
        String stripped = text.strip();
        return JsonNodeFactory.instance.textNode(stripped.isEmpty() && address != null ? address : stripped);
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        String useful = message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        return useful.lines().findFirst().orElse("").strip();
    }

    @Override
    public void close() throws IOException {
        items.close();
    }
}
