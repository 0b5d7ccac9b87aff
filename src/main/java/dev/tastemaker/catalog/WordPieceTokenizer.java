package dev.tastemaker.catalog;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * BERT's uncased WordPiece, from the vocabulary that comes with the model. Written here because the tokenizer library that
 * comes with it is native: it cannot be loaded by two class loaders (a test's and a restarted application's), unpacks itself
 * into the home folder, and took a tenth of the time of a short text. The same ids as that library gives, but for the
 * names of the model's special tokens, which are plain text here. Safe for use by many threads.
 */
final class WordPieceTokenizer {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> following = new HashMap<>();
    private final int longestPiece;
    private final long begin;
    private final long end;
    private final long unknown;

    private WordPieceTokenizer(JsonNode vocabulary) {
        int longest = 1;
        for (Map.Entry<String, JsonNode> entry : vocabulary.properties()) {
            boolean follows = entry.getKey().startsWith("##");
            String piece = follows ? entry.getKey().substring(2) : entry.getKey();
            (follows ? following : first).put(piece, entry.getValue().intValue());
            longest = Math.max(longest, piece.length());
        }
        longestPiece = longest;
        begin = special("[CLS]");
        end = special("[SEP]");
        unknown = special("[UNK]");
    }

    static WordPieceTokenizer read(InputStream tokenizer) throws IOException {
        return new WordPieceTokenizer(new ObjectMapper().readTree(tokenizer).at("/model/vocab"));
    }

    /** Ids of the text's first pieces between the two that mark its beginning and end; at most {@code most} in all. */
    long[] tokens(String text, int most) {
        Pieces pieces = new Pieces(most);
        pieces.add(begin);
        String words = normal(text);
        int start = -1;
        for (int i = 0; i < words.length() && !pieces.full(); ) {
            int character = words.codePointAt(i);
            int next = i + Character.charCount(character);
            boolean alone = isPunctuation(character);
            boolean space = !alone && isSpace(character);
            if (alone || space) {
                if (start >= 0) {
                    split(words.substring(start, i), pieces);
                    start = -1;
                }
                if (alone) {
                    split(words.substring(i, next), pieces);
                }
            } else if (start < 0) {
                start = i;
            }
            i = next;
        }
        if (start >= 0) {
            split(words.substring(start), pieces);
        }
        return pieces.ended(end);
    }

    /** Greedily the longest known piece from the left; a word with a part that nothing fits is unknown as a whole. */
    private void split(String word, Pieces pieces) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        int mark = pieces.size();
        for (int from = 0; from < word.length(); ) {
            Map<String, Integer> known = from == 0 ? first : following;
            Integer id = null;
            int to = Math.min(word.length(), from + longestPiece);
            for (; to > from && id == null; to--) {
                id = known.get(word.substring(from, to));
            }
            if (id == null) {
                pieces.cut(mark);
                pieces.add(unknown);
                return;
            }
            pieces.add(id);
            from = to + 1;
        }
    }

    /** Without control characters, accents and case; ideographs apart. */
    private static String normal(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 16);
        boolean plain = true;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            plain &= character < 0x80;
            if (isSpace(character)) {
                clean.append(' ');
            } else if (isIdeograph(character)) {
                clean.append(' ').appendCodePoint(character).append(' ');
            } else if (character != 0xFFFD && !isControl(character)) {
                clean.appendCodePoint(character);
            }
        }
        return plain ? clean.toString().toLowerCase(Locale.ROOT) : withoutAccents(clean);
    }

    private static String withoutAccents(CharSequence text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .forEach(
                        // One by one: the model was trained without the rules that look at a letter's neighbours.
                        character -> bare.append(Character.toString(character).toLowerCase(Locale.ROOT)));
        return bare.toString();
    }

    private static boolean isSpace(int character) {
        return character <= ' '
                ? character == ' ' || character == '\t' || character == '\n' || character == '\r'
                : Character.isSpaceChar(character);
    }

    private static boolean isControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int character) {
        return character >= 0x3400
                && (character <= 0x4DBF
                        || (character >= 0x4E00 && character <= 0x9FFF)
                        || (character >= 0xF900 && character <= 0xFAFF)
                        || (character >= 0x20000 && character <= 0x2CEAF)
                        || (character >= 0x2F800 && character <= 0x2FA1F));
    }

    private static boolean isPunctuation(int character) {
        if (character < 0x80) {
            return character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private long special(String name) {
        return requireNonNull(first.get(name), () -> "the vocabulary has no " + name);
    }

    /** Ids as they come, no more than fit beside the end mark. */
    private static final class Pieces {
        private final long[] ids;
        private int size;

        Pieces(int most) {
            ids = new long[most];
        }

        int size() {
            return size;
        }

        boolean full() {
            return size >= ids.length - 1;
        }

        void add(long id) {
            if (!full()) {
                ids[size++] = id;
            }
        }

        void cut(int to) {
            size = to;
        }

        long[] ended(long end) {
            ids[size++] = end;
            return Arrays.copyOf(ids, size);
        }
    }
}
