package dev.tastemaker.ingestion;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts {@code <item>…</item>} and {@code <entry>…</entry>} out of a stream of XML, holding one at a time. */
final class XmlItemCutter implements Closeable {
    private static final Set<String> NAMES = Set.of("item", "entry");
    private static final int LONGEST = 1024 * 1024;
    /** What {@link FeedFile} reads broken bytes as: no XML may hold this character. */
    static final char NOT_TEXT = '\uFFFF';

    private final Reader text;
    private final StringBuilder piece = new StringBuilder();
    private final StringBuilder item = new StringBuilder();
    private long line = 1;
    private int ahead = -2;
    private boolean pieceCut;
    private boolean again;

    XmlItemCutter(Reader text) {
        this.text = text;
    }

    /**
     * One item.
     *
     * @param fault why it is not whole
     */
    record Cut(long line, String text, @Nullable String fault) {}

    /** The next item; null at the end. */
    @Nullable
    Cut next() throws IOException {
        long begin = line;
        while (readPiece()) {
            if (NAMES.contains(tagName()) && !piece.toString().endsWith("/>")) {
                return cut(begin, tagName());
            }
            begin = line;
        }
        return null;
    }

    private Cut cut(long begin, String name) throws IOException {
        item.setLength(0);
        item.append(piece);
        boolean tooLong = pieceCut;
        while (peek() != -1) {
            long pieceLine = line;
            readPiece();
            if (tagName().equals(name)) {
                again = true;
                line = pieceLine;
                return new Cut(begin, item.toString(), "the item is not closed before the next one begins");
            }
            tooLong = tooLong || pieceCut || item.length() + piece.length() > LONGEST;
            if (!tooLong) {
                item.append(piece);
            }
            if (tagName().equals("/" + name)) {
                return new Cut(begin, item.toString(), fault(tooLong));
            }
        }
        return new Cut(begin, item.toString(), "the item is not closed before the file ends");
    }

    private @Nullable String fault(boolean tooLong) {
        if (tooLong) {
            return "the item is longer than " + LONGEST + " characters";
        }
        return item.indexOf(String.valueOf(NOT_TEXT)) < 0 ? null : "the item is not in the encoding of the file";
    }

    /** Reads text up to the next tag, or one tag, comment or CDATA section whole; false at the end. */
    private boolean readPiece() throws IOException {
        if (again) {
            again = false;
            return true;
        }
        piece.setLength(0);
        pieceCut = false;
        int c = read();
        if (c == -1) {
            return false;
        }
        keep(c);
        if (c != '<') {
            while (peek() != '<' && peek() != -1) {
                keep(read());
            }
            return true;
        }
        readMarkup();
        return true;
    }

    private void readMarkup() throws IOException {
        String end = ">";
        for (int c = read(); c != -1; c = read()) {
            keep(c);
            if (piece.length() == 4 && piece.toString().equals("<!--")) {
                end = "-->";
            } else if (piece.length() == 9 && piece.toString().equals("<![CDATA[")) {
                end = "]]>";
            } else if (c == '>' && endsWith(end)) {
                return;
            }
        }
    }

    private boolean endsWith(String end) {
        int from = piece.length() - end.length();
        return from >= 0 && piece.indexOf(end, from) == from;
    }

    /** Of a piece that is a tag its name without a namespace, with the slash of a closing tag; else nothing. */
    private String tagName() {
        if (piece.isEmpty() || piece.charAt(0) != '<') {
            return "";
        }
        int from = piece.length() > 1 && piece.charAt(1) == '/' ? 2 : 1;
        int to = from;
        int most = Math.min(piece.length(), 100);
        while (to < most && " \t\r\n/>".indexOf(piece.charAt(to)) < 0) {
            to++;
        }
        String name = piece.substring(from, to);
        return (from == 2 ? "/" : "") + name.substring(name.indexOf(':') + 1);
    }

    // A piece that has no end is not kept whole, only its end is looked for.
    private void keep(int c) {
        if (piece.length() > LONGEST) {
            pieceCut = true;
            piece.delete(100, piece.length() - 100);
        }
        piece.append((char) c);
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = text.read();
        }
        return ahead;
    }

    private int read() throws IOException {
        int c = peek();
        ahead = -2;
        if (c == '\n') {
            line++;
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
