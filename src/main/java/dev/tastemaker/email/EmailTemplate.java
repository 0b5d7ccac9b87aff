package dev.tastemaker.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * HTML with slots ({@code @@name@@}), optional parts ({@code <!-- if name -->…<!-- end name -->}) and nothing more. Every
 * value is escaped, in text and attributes alike, and is never read again: a value that looks like a slot stays a value.
 */
final class EmailTemplate {
    private static final String SLOT = "@@";

    private sealed interface Piece {}

    private record Literal(String html) implements Piece {}

    private record Slot(String name) implements Piece {}

    private record Optionally(String name, EmailTemplate inside) implements Piece {}

    private final List<Piece> pieces = new ArrayList<>();

    private EmailTemplate() {}

    static EmailTemplate of(String html) {
        EmailTemplate template = new EmailTemplate();
        int from = 0;
        while (from < html.length()) {
            int part = html.indexOf("<!-- if ", from);
            if (part < 0) {
                template.addSlots(html.substring(from));
                break;
            }
            template.addSlots(html.substring(from, part));
            int opened = html.indexOf(" -->", part);
            String name = html.substring(part + "<!-- if ".length(), opened);
            String end = "<!-- end " + name + " -->";
            int closed = html.indexOf(end, opened);
            if (closed < 0) {
                throw new IllegalStateException("the template opens " + name + " and does not end it");
            }
            template.pieces.add(new Optionally(name, of(html.substring(opened + " -->".length(), closed))));
            from = closed + end.length();
        }
        return template;
    }

    /** The HTML with these values; an optional part stands where its name has a value. */
    void fill(Map<String, String> values, StringBuilder html) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Literal(String text) -> html.append(text);
                case Slot(String name) -> escape(value(name, values), html);
                case Optionally(String name, EmailTemplate inside) -> {
                    if (values.containsKey(name)) {
                        inside.fill(values, html);
                    }
                }
            }
        }
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the template wants " + name);
        }
        return value;
    }

    private void addSlots(String html) {
        int from = 0;
        while (true) {
            int open = html.indexOf(SLOT, from);
            int close = open < 0 ? -1 : html.indexOf(SLOT, open + SLOT.length());
            if (close < 0) {
                pieces.add(new Literal(html.substring(from)));
                return;
            }
            pieces.add(new Literal(html.substring(from, open)));
            pieces.add(new Slot(html.substring(open + SLOT.length(), close)));
            from = close + SLOT.length();
        }
    }

    private static void escape(String value, StringBuilder html) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '`' -> html.append("&#96;");
                default -> html.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
    }
}
