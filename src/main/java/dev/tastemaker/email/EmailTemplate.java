package dev.tastemaker.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HTML with slots ({@code @@name@@}), optional parts ({@code <!-- if name -->…<!-- end name -->}) and nothing more. Every
 * value is escaped, in text and attributes alike, and is never read again: a value that looks like a slot stays a value.
 */
final class EmailTemplate {
    private static final String SLOT = "@@";
    private static final Pattern PART = Pattern.compile("<!-- (if|each) ([a-z-]+) -->");

    private sealed interface Piece {}

    private record Literal(String html) implements Piece {}

    private record Slot(String name) implements Piece {}

    private record Optionally(String name, EmailTemplate inside) implements Piece {}

    private record Repeatedly(String name, EmailTemplate inside) implements Piece {}

    private final List<Piece> pieces = new ArrayList<>();

    private EmailTemplate() {}

    static EmailTemplate of(String html) {
        EmailTemplate template = new EmailTemplate();
        Matcher part = PART.matcher(html);
        int from = 0;
        while (part.find(from)) {
            template.addSlots(html.substring(from, part.start()));
            String name = part.group(2);
            String end = "<!-- end " + name + " -->";
            int closed = html.indexOf(end, part.end());
            if (closed < 0) {
                throw new IllegalStateException("the template opens " + name + " and does not end it");
            }
            EmailTemplate inside = of(html.substring(part.end(), closed));
            template.pieces.add(
                    part.group(1).equals("if") ? new Optionally(name, inside) : new Repeatedly(name, inside));
            from = closed + end.length();
        }
        template.addSlots(html.substring(from));
        return template;
    }

    /** The HTML with these values; an optional part stands where its name has a value. */
    void fill(Map<String, String> values, StringBuilder html) {
        fill(values, Map.of(), html);
    }

    /** The same, a repeated part once for each row of its name with the values of that row alone. */
    void fill(Map<String, String> values, Map<String, List<Map<String, String>>> rows, StringBuilder html) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Literal(String text) -> html.append(text);
                case Slot(String name) -> escape(value(name, values), html);
                case Optionally(String name, EmailTemplate inside) -> {
                    if (values.containsKey(name)) {
                        inside.fill(values, rows, html);
                    }
                }
                case Repeatedly(String name, EmailTemplate inside) ->
                    rows.getOrDefault(name, List.of()).forEach(row -> inside.fill(row, html));
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

    /** What needs no escaping, which is most, goes over in one piece. */
    private static void escape(String value, StringBuilder html) {
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = escaped(value.charAt(i));
            if (escaped != null) {
                html.append(value, from, i).append(escaped);
                from = i + 1;
            }
        }
        html.append(value, from, value.length());
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '`' -> "&#96;";
            case '\n', '\t' -> null;
            default -> Character.isISOControl(c) ? " " : null;
        };
    }
}
