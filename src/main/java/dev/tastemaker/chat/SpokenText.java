package dev.tastemaker.chat;

import java.util.regex.Pattern;

/** What a model wrote, as it can be said: without the markdown that many add whatever they are told. */
final class SpokenText {
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]{1,200})]\\([^)\\s]{0,500}\\)");
    private static final Pattern MARKS = Pattern.compile("\\*{1,3}|_{2,3}|`{1,3}|~~");
    private static final Pattern LINE_START = Pattern.compile("^\\s*(?:#{1,6}\\s+|[-*•–]\\s+|>\\s+|\\d{1,2}[.)]\\s+)");

    private SpokenText() {}

    static String of(String written) {
        String withoutStart = LINE_START.matcher(written).replaceFirst("");
        String withoutLinks = LINK.matcher(withoutStart).replaceAll("$1");
        return MARKS.matcher(withoutLinks)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
