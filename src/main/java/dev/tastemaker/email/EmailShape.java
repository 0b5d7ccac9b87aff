package dev.tastemaker.email;

import dev.tastemaker.guardrail.Violation;
import java.nio.charset.StandardCharsets;
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
 * the law and the mailboxes want is there. Each breach names the piece of the email that breaks it.
 */
final class EmailShape {
    private static final int LEAST_LETTERS = 400;
    private static final double SAME = 0.9;
    private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern DESCRIBED = Pattern.compile("\\balt=\"[^\"]*[^\\s\"][^\"]*\"");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("(?<=[?&;])utm_[a-z]+(?==)");

    private final List<Violation> violations = new ArrayList<>();
    private final String html;
    private final String words;

    private EmailShape(String html) {
        this.html = html;
        this.words = words(html);
    }

    /** @param ours where links of ours begin; an item's own link may be any https one */
    static List<Violation> check(
            String html, String text, Map<String, String> headers, String postalAddress, String sender, String ours) {
        EmailShape shape = new EmailShape(html);
        shape.size();
        shape.head();
        shape.pictures();
        shape.sameWords(text);
        shape.headers(headers);
        shape.sender(postalAddress, sender);
        shape.links(ours);
        return shape.violations;
    }

    private void size() {
        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        require("L2", "html", bytes <= EmailRenderer.MOST_BYTES, bytes + " bytes", "is larger than 90 KB");
    }

    private void head() {
        require("S5", "html", html.contains(" lang=\""), "<html>", "names no language");
        require("S5", "html", html.contains("color-scheme"), "<head>", "does not say that it knows dark mode");
    }

    private void pictures() {
        Matcher pictures = PICTURE.matcher(html);
        boolean some = false;
        while (pictures.find()) {
            some = true;
            boolean described = DESCRIBED.matcher(pictures.group()).find();
            require("S5", "html", described, pictures.group(), "is a picture without words in its place");
        }
        require(
                "S5",
                "html",
                !some || letters() >= LEAST_LETTERS,
                letters() + " letters",
                "is hardly more than pictures");
    }

    private long letters() {
        return words.chars().filter(c -> c != ' ').count();
    }

    /** The share of the words of each part that the other has too, addresses left out. */
    private void sameWords(String text) {
        String said = squeezed(text.replaceAll("https?://\\S+", " "));
        String onlyInText = missing(said, words);
        String onlyInHtml = missing(words, said);
        require("S5", "text", onlyInText.isEmpty(), onlyInText, "is said in the text part alone");
        require("S5", "text", onlyInHtml.isEmpty(), onlyInHtml, "is said in the html alone");
    }

    /** The words of one that the other lacks, when there are more than may be; else an empty text. */
    private static String missing(String one, String other) {
        Set<String> there = new HashSet<>(Arrays.asList(other.split(" ", -1)));
        String[] all = one.split(" ", -1);
        List<String> lacking =
                Arrays.stream(all).filter(word -> !there.contains(word)).toList();
        return lacking.size() > (1 - SAME) * all.length ? String.join(" ", lacking) : "";
    }

    private void headers(Map<String, String> headers) {
        for (String name : List.of("List-Unsubscribe", "List-Unsubscribe-Post")) {
            require("C1", "headers", headers.containsKey(name), name, "is missing");
        }
    }

    private void sender(String postalAddress, String sender) {
        require("C1", "html", holds(postalAddress), postalAddress, "is the postal address, and is missing");
        require("C1", "html", holds(sender), sender, "is the sender, and is missing");
    }

    private boolean holds(String text) {
        String sought = squeezed(text);
        return !sought.isEmpty() && (" " + words + " ").contains(" " + sought + " ");
    }

    private void links(String ours) {
        Matcher links = LINK.matcher(html);
        while (links.find()) {
            String link = links.group(1);
            boolean known = link.startsWith("https://") || link.startsWith(ours);
            require("C1", "html", known, link, "is neither encrypted nor of this service");
            List<String> tags =
                    TAG.matcher(link).results().map(match -> match.group()).toList();
            boolean once = tags.size() == new HashSet<>(tags).size();
            require("C1", "html", once, link, "says twice where its reader came from");
        }
    }

    private static String words(String html) {
        String plain = html.replaceAll("(?s)<(style|title|script)\\b.*?</\\1>", " ")
                // what is hidden stands in the inbox's line, not in the email
                .replaceAll("(?s)<div style=\"display:none[^>]*>.*?</div>", " ")
                .replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ");
        return squeezed(plain);
    }

    private static String squeezed(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void require(String id, String part, boolean holds, String piece, String problem) {
        if (!holds) {
            violations.add(new Violation(id, part, piece, problem, null));
        }
    }
}
