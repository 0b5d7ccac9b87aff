package dev.tastemaker.campaign;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;

/** A header value as RFC 2047 writes what is not ASCII. The mail library writes an emoji as two question marks. */
final class EncodedWords {
    /** Of an encoded word 75 characters are allowed, 12 of which are its frame; 45 bytes make 60. */
    private static final int MOST_BYTES = 45;

    private EncodedWords() {}

    /** {@code text} itself where it is plain; else encoded words, folded, none of which cuts a character in two. */
    static String of(String text) {
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("a header value holds a line end");
        }
        if (text.chars().allMatch(c -> c >= 32 && c < 127) && !text.contains("=?") && text.length() <= 200) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (String character : text.codePoints().mapToObj(Character::toString).collect(Collectors.toList())) {
            if (bytes(word + character) > MOST_BYTES) {
                append(words, word);
            }
            word.append(character);
        }
        append(words, word);
        return words.toString();
    }

    private static void append(StringBuilder words, StringBuilder word) {
        words.append(words.isEmpty() ? "" : "\r\n ")
                .append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8)))
                .append("?=");
        word.setLength(0);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
