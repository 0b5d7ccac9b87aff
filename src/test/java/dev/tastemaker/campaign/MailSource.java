package dev.tastemaker.campaign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A mail as its source says it, read as a mail program reads it: headers unfolded, encoded words and parts decoded. */
record MailSource(List<String> headers, String body) {
    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]+)\\?=(?:\\s+(?==\\?))?");

    static MailSource of(String source) {
        int blank = source.indexOf("\r\n\r\n");
        String unfolded = source.substring(0, blank).replaceAll("\r\n[ \t]+", " ");
        return new MailSource(Arrays.asList(unfolded.split("\r\n", -1)), source.substring(blank + 4));
    }

    /** Every value of a header, decoded. */
    List<String> all(String name) {
        String begin = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
                .map(line -> decoded(line.substring(begin.length()).strip()))
                .toList();
    }

    String only(String name) {
        List<String> all = all(name);
        if (all.size() != 1) {
            throw new AssertionError(name + " stands there " + all.size() + " times");
        }
        return all.getFirst();
    }

    /** The parts of a multipart mail in their order. */
    List<MailSource> parts() {
        String boundary = only("Content-Type").replaceAll("(?s).*boundary=\"?([^\";]+)\"?.*", "$1");
        List<MailSource> parts = new ArrayList<>();
        for (String part : body.split(Pattern.quote("--" + boundary), -1)) {
            if (part.startsWith("\r\n")) {
                parts.add(of(part.substring(2)));
            }
        }
        return parts;
    }

    /** The words of a part. */
    String text() {
        return switch (only("Content-Transfer-Encoding").toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> quotedPrintable(body);
            case "base64" -> new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
            default -> body;
        };
    }

    private static String quotedPrintable(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String joined = body.replaceAll("=\r\n", "");
        for (int i = 0; i < joined.length(); i++) {
            if (joined.charAt(i) == '=') {
                bytes.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(joined.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        return WORD.matcher(value)
                .replaceAll(word -> java.util.regex.Matcher.quoteReplacement(
                        new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8)));
    }
}
