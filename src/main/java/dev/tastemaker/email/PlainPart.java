package dev.tastemaker.email;

import java.util.List;
import java.util.Map;

/** The text part of an email: the same words as the HTML in the same order, for readers without it. */
final class PlainPart {
    private final StringBuilder text = new StringBuilder(2_048);

    private PlainPart() {}

    /** @param values of the frame and the titles */
    static String of(Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
        PlainPart part = new PlainPart();
        part.line(values, "sender").line();
        part.line(values, "greeting").line();
        part.line(values, "opening").line();
        for (String place : List.of("lead", "inside", "also")) {
            List<Map<String, String>> cards = rows.getOrDefault(place, List.of());
            if (!cards.isEmpty() && values.containsKey(place + "-title")) {
                part.line(values, place + "-title").line();
            }
            cards.forEach(part::card);
        }
        part.text.append("-- \n");
        part.line(values, "why");
        part.address(values, "unsubscribe-label", "unsubscribe");
        part.text.append(values.get("sender")).append(" · ").append(values.get("address"));
        return part.line().text.toString();
    }

    private void card(Map<String, String> card) {
        line(card, "eyebrow").line(card, "title").line(card, "line");
        if (card.containsKey("price")) {
            text.append(card.get("price"));
            text.append(card.containsKey("was") ? " (" + card.get("was-label") + " " + card.get("was") + ")" : "");
            text.append(card.containsKey("percent") ? " " + card.get("percent") : "");
            line();
        }
        line(card, "rating").address(card, "button", "link").line();
    }

    private PlainPart address(Map<String, String> values, String label, String address) {
        text.append(values.get(label)).append(": ").append(values.get(address));
        return line();
    }

    private PlainPart line(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value != null && !value.isEmpty()) {
            text.append(value).append('\n');
        }
        return this;
    }

    private PlainPart line() {
        text.append('\n');
        return this;
    }
}
