package dev.tastemaker.email;

import dev.tastemaker.guardrail.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * S5, L2 and C1 of a rendered email: both parts say the same, pictures have words beside them and in their place, and what
 * the law and the mailboxes want is there.
 */
final class EmailShape {
    private static final int MOST_BYTES = 90 * 1024;
    private static final int LEAST_LETTERS = 400;
    private static final double SAME = 0.9;
    private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private EmailShape() {}

    /** @param ours where links of ours begin; an item's own link may be any https one */
    static List<Violation> check(
            String html, String text, Map<String, String> headers, String postalAddress, String sender, String ours) {
        List<Violation> violations = new ArrayList<>();
        String words = words(html);
        require(violations, "L2", "html", html.length() <= MOST_BYTES, "is larger than 90 KB");
        require(violations, "S5", "html", html.contains(" lang=\""), "names no language");
        require(violations, "S5", "html", html.contains("color-scheme"), "does not say that it knows dark mode");
        require(
                violations,
                "S5",
                "html",
                words.length() >= LEAST_LETTERS || !PICTURE.matcher(html).find(),
                "is hardly more than pictures");
        Matcher pictures = PICTURE.matcher(html);
        while (pictures.find()) {
            require(violations, "S5", "html", pictures.group().contains("alt="), "has a picture without words");
        }
        require(violations, "S5", "text", overlap(text, words) >= SAME, "does not say what the html says");
        require(violations, "C1", "headers", headers.containsKey("List-Unsubscribe"), "lacks List-Unsubscribe");
        require(
                violations,
                "C1",
                "headers",
                headers.containsKey("List-Unsubscribe-Post"),
                "lacks List-Unsubscribe-Post");
        require(violations, "C1", "html", words.contains(squeezed(postalAddress)), "lacks the postal address");
        require(violations, "C1", "html", words.contains(squeezed(sender)), "lacks the sender");
        Matcher links = LINK.matcher(html);
        while (links.find()) {
            String link = links.group(1);
            require(violations, "C1", "html", link.startsWith("https://") || link.startsWith(ours), "links to " + link);
        }
        return violations;
    }

    /** The share of the words of the text part that the html has too. */
    private static double overlap(String text, String words) {
        Set<String> shown = new HashSet<>(Arrays.asList(words.split(" ", -1)));
        List<String> said = Arrays.stream(
                        squeezed(text.replaceAll("https?://\\S+", " ")).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return said.isEmpty()
                ? 0
                : (double) said.stream().filter(shown::contains).count() / said.size();
    }

    private static String words(String html) {
        String plain = html.replaceAll("(?s)<(style|title|script)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ");
        return squeezed(plain);
    }

    private static String squeezed(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static void require(List<Violation> violations, String id, String part, boolean holds, String problem) {
        if (!holds) {
            violations.add(new Violation(id, part, "", problem, null));
        }
    }
}
