package dev.tastemaker.guardrail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One text with what carries it, place by place.
 *
 * @param name of the text in its message, for instance {@code title}
 * @param sentences in order; together they are all of the text but the room between them
 * @param spans where a piece of evidence stands; none overlap, the longer wins
 */
public record EvidenceMap(String name, String text, List<Sentence> sentences, List<Span> spans) {
    private static final Pattern ADDRESS = Pattern.compile(":? ?https?://\\S+");

    public EvidenceMap {
        sentences = List.copyOf(sentences);
        spans = List.copyOf(spans);
    }

    /**
     * A sentence and what carries it.
     *
     * @param facts ids of facts, {@code item/fact}; empty where it states nothing of an item
     */
    public record Sentence(int start, int end, String text, List<String> facts) {}

    /** A piece of evidence in its place; {@code end} is exclusive, {@code judgedBy} as in {@link Evidence}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Span(
            int start,
            int end,
            String text,
            String factId,
            String itemId,
            String fact,
            String value,
            @Nullable String judgedBy) {}

    /** The map of a text of a message with this evidence. */
    public static EvidenceMap of(String name, String text, List<Evidence> evidence) {
        List<Span> spans = spans(text, evidence);
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || endsSentence(text, i)) {
                int end = Math.min(text.length(), i + 1);
                add(text, start, end, spans, sentences);
                start = end;
            }
        }
        return new EvidenceMap(name, text, sentences, spans);
    }

    /** The maps of the texts of a message by their names, in their order. An address in them states nothing, whatever words stand in it. */
    public static List<EvidenceMap> of(SequencedMap<String, String> texts, List<Evidence> evidence) {
        return texts.entrySet().stream()
                .map(text -> of(text.getKey(), ADDRESS.matcher(text.getValue()).replaceAll(""), evidence))
                .toList();
    }

    private static void add(String text, int from, int to, List<Span> spans, List<Sentence> sentences) {
        String words = text.substring(from, to).strip();
        if (words.isEmpty()) {
            return;
        }
        int start = text.indexOf(words, from);
        int end = start + words.length();
        List<String> facts = spans.stream()
                .filter(span -> span.start() < end && span.end() > start)
                .map(Span::factId)
                .distinct()
                .toList();
        sentences.add(new Sentence(start, end, words, facts));
    }

    private static List<Span> spans(String text, List<Evidence> evidence) {
        // Spaces that keep a price together read as plain ones in evidence; one character stays one, so places hold.
        String plain = text.replace('\u00A0', ' ').replace('\u202F', ' ');
        List<Span> all = evidence.stream()
                .flatMap(each -> places(plain, text, each))
                .sorted(Comparator.comparingInt((Span span) -> span.start() - span.end())
                        .thenComparingInt(Span::start))
                .toList();
        List<Span> kept = new ArrayList<>();
        for (Span span : all) {
            if (kept.stream().noneMatch(other -> span.start() < other.end() && span.end() > other.start())) {
                kept.add(span);
            }
        }
        kept.sort(Comparator.comparingInt(Span::start));
        return kept;
    }

    private static Stream<Span> places(String plain, String text, Evidence evidence) {
        List<Span> spans = new ArrayList<>();
        String wanted = evidence.text().replace('\u00A0', ' ').replace('\u202F', ' ');
        for (int at = Phrases.indexOf(plain, wanted, 0); at >= 0; at = Phrases.indexOf(plain, wanted, at + 1)) {
            if (isPartOfNumber(plain, at, at + wanted.length())) {
                continue;
            }
            spans.add(new Span(
                    at,
                    at + wanted.length(),
                    text.substring(at, at + wanted.length()),
                    evidence.itemId() + "/" + evidence.fact(),
                    evidence.itemId(),
                    evidence.fact(),
                    evidence.value(),
                    evidence.judgedBy()));
        }
        return spans.stream();
    }

    /** The 6 of "4.6" is no 6. */
    private static boolean isPartOfNumber(String text, int start, int end) {
        return joinsDigits(text, start - 1) || joinsDigits(text, end);
    }

    private static boolean joinsDigits(String text, int mark) {
        return mark > 0
                && mark + 1 < text.length()
                && ".,".indexOf(text.charAt(mark)) >= 0
                && Character.isDigit(text.charAt(mark - 1))
                && Character.isDigit(text.charAt(mark + 1));
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean mark = "!?。！？\n".indexOf(c) >= 0 || c == '.';
        boolean alone =
                at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)) || c > 0x3000 || c == '\n';
        return mark && alone;
    }
}
