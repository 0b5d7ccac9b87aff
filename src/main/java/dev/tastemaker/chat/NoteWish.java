package dev.tastemaker.chat;

import dev.tastemaker.chat.Intent.Note;
import dev.tastemaker.chat.Intent.Search;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A wish for a few words around a thing of the shop: a card, a note, a caption, a verse for a present. Read by rule; a verse
 * without an occasion is none, because a poem about the sea is no matter of a shop.
 */
final class NoteWish {
    /** The first that a message names is what it is for; a card for nothing in particular goes with a gift. */
    private static final List<String> OCCASIONS = List.of(
            "sympathy",
            "birthday",
            "love",
            "wedding",
            "baby",
            "holiday",
            "recovery",
            "home",
            "sorry",
            "farewell",
            "thanks",
            "success",
            "caption",
            "friend",
            "gift");

    private static final String GIFT = "gift";
    private static final String VERSE = "verse";
    private static final List<Pattern> THINGS = Hearing.languages()
            .flatMap(language -> Hearing.lines(language, "note-thing").stream())
            .map(Hearing::pattern)
            .toList();

    private NoteWish() {}

    /** The themes of the phrases that may be written. */
    static List<String> themes() {
        return Stream.concat(OCCASIONS.stream(), Stream.of(VERSE))
                .map(NoteWish::theme)
                .toList();
    }

    private static String theme(String occasion) {
        return "note-" + occasion;
    }

    /** Empty where a message does not ask for words to be written, or not for some that go with a thing. */
    static Optional<Note> in(String message, Screen screen) {
        String lower = message.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
        boolean verse = Hearing.says("write-verse", lower) && occasion(lower).isPresent();
        if (!verse && !Hearing.says("write-note", lower)) {
            return Optional.empty();
        }
        String theme = theme(verse ? VERSE : occasion(lower).orElse(GIFT));
        List<String> spokenOf = screen.spokenOf(message);
        return Optional.of(
                spokenOf.size() == 1
                        ? new Note(theme, spokenOf.getFirst(), null)
                        : new Note(theme, null, thing(lower).orElse(null)));
    }

    private static Optional<String> occasion(String lower) {
        return OCCASIONS.stream()
                .filter(occasion -> Hearing.says("occasion-" + occasion, lower))
                .findFirst();
    }

    /** What the words go with, as a search; an occasion is no thing. */
    private static Optional<Search> thing(String lower) {
        return THINGS.stream()
                .map(pattern -> pattern.matcher(lower))
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .filter(thing ->
                        !Words.telling(thing).isEmpty() && occasion(thing).isEmpty())
                .findFirst()
                .map(MessageRules::search);
    }
}
