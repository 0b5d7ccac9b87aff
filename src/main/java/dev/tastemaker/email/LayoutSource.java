package dev.tastemaker.email;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The MJML of the layouts in {@code templates/email}. Parts that several of them have are files of their own, put in before
 * compiling: {@code <mj-include path="rows.mjml" rows="also" />}, where {@code {rows}} in the part stands for {@code also}.
 */
final class LayoutSource {
    private static final Pattern INCLUDE =
            Pattern.compile("<mj-include path=\"([a-z-]+)\\.mjml\"(?: rows=\"([a-z]+)\")? />");

    private LayoutSource() {}

    /** As HTML, its slots still empty. */
    static String compiled(EmailLayout layout) {
        String source = whole(layout.wireName());
        return narrow(Mjml4j.render(source, new Mjml4j.Configuration("@@lang@@", Mjml4j.TextDirection.LTR)));
    }

    /** Without the spaces around lines, as what mailboxes cut off is counted in bytes, and without a height that is none. */
    private static String narrow(String html) {
        return html.replaceAll("[ \t]*\n\\s*", "\n").replace(" height=\"auto\"", "");
    }

    private static String whole(String name) {
        return INCLUDE.matcher(read(name)).replaceAll(include -> Matcher.quoteReplacement(part(include)));
    }

    private static String part(MatchResult include) {
        String rows = include.group(2);
        String part = whole(include.group(1));
        return rows == null ? part : part.replace("{rows}", rows);
    }

    private static String read(String name) {
        try (InputStream stream = LayoutSource.class.getResourceAsStream("/templates/email/" + name + ".mjml")) {
            if (stream == null) {
                throw new IllegalStateException("templates/email/" + name + ".mjml is not packaged");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
