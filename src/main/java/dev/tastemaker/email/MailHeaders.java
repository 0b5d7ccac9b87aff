package dev.tastemaker.email;

import java.util.LinkedHashMap;
import java.util.Map;

/** Headers of an email. A line end in a value would begin a header of somebody else's, so none is let in. */
final class MailHeaders {
    private MailHeaders() {}

    /** RFC 2369 and RFC 8058: one click, no page between. */
    static Map<String, String> unsubscribe(String address) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", value("<" + address + ">"));
        headers.put("List-Unsubscribe-Post", value("List-Unsubscribe=One-Click"));
        return headers;
    }

    /** {@code text} itself when it is one line that a header can carry. */
    static String value(String text) {
        if (text.chars().anyMatch(Character::isISOControl)
                || text.indexOf('\u2028') >= 0
                || text.indexOf('\u2029') >= 0) {
            throw new IllegalArgumentException("a header value holds a control character");
        }
        return text;
    }
}
