package dev.tastemaker.email;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.guardrail.CheckedText;
import dev.tastemaker.guardrail.Claimable;
import dev.tastemaker.guardrail.Draft;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;
import dev.tastemaker.guardrail.Passage;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.guardrail.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes what a model did not, or all of it: phrases that the items' facts allow, slots filled by code, each checked like a
 * model's draft. The last phrase of each kind names nothing and passes whatever the catalog holds.
 */
@ApplicationScoped
public class EmailComposer {
    static final Phrasebook PHRASES = Phrasebook.of("email");
    private static final int SHORT_NAME = 28;

    /** The whole email without a model. */
    public EmailWords compose(EmailAudience audience) {
        List<EmailWords.Line> lines =
                audience.items().stream().map(item -> line(item, audience)).toList();
        return around(audience, subject(audience), lines);
    }

    /** The words around given lines and a given subject. */
    EmailWords around(EmailAudience audience, String subject, List<EmailWords.Line> lines) {
        Grounds grounds = audience.grounds();
        String preheader = preheader(audience, subject);
        String greeting = greeting(audience);
        String opening = opening(audience);
        CheckedText head = Guardrail.email()
                .check(new Draft(
                        List.of(
                                new Passage("subject", subject, Form.SUBJECT),
                                new Passage("preheader", preheader, Form.PREHEADER),
                                new Passage("greeting", greeting, Form.OPENING),
                                new Passage("opening", opening, Form.OPENING)),
                        grounds.itemIds(),
                        grounds));
        return new EmailWords(subject, preheader, greeting, opening, head, lines);
    }

    String subject(EmailAudience audience) {
        List<String> themes = new ArrayList<>();
        Claimable claimable = Claimable.of(audience.items().getFirst(), audience.now());
        if (claimable.reduction().isPresent()) {
            themes.add("subject-reduction");
        } else if (claimable.rating().isPresent()) {
            themes.add("subject-rating");
        }
        if (audience.items().size() > 1) {
            themes.add("subject-several");
        }
        Collections.rotate(themes, (int) (seed(audience) >>> 4) % Math.max(1, themes.size()));
        themes.add("subject");
        themes.add("subject-any");
        return first("subject", themes, slots(audience), Form.SUBJECT, audience.grounds(), seed(audience));
    }

    private static String preheader(EmailAudience audience, String subject) {
        List<String> themes = switch (audience.items().size()) {
            case 1 -> List.of("preheader");
            case 2 -> List.of("preheader-two", "preheader-several");
            default -> List.of("preheader-three", "preheader-two", "preheader-several");
        };
        String preheader =
                first("preheader", themes, slots(audience), Form.PREHEADER, audience.grounds(), seed(audience));
        return preheader.equals(subject)
                ? first("preheader", List.of("preheader"), slots(audience), Form.PREHEADER, audience.grounds(), 0)
                : preheader;
    }

    /** How the reader is greeted, by name where there is one. */
    static String greeting(EmailAudience audience) {
        List<String> themes = audience.name().isPresent() ? List.of("greeting-name", "greeting") : List.of("greeting");
        return first("greeting", themes, slots(audience), Form.OPENING, audience.grounds(), seed(audience));
    }

    private static String opening(EmailAudience audience) {
        List<String> themes = new ArrayList<>();
        if (audience.items().size() > 1) {
            themes.add(audience.byTaste() ? "opening-taste" : "opening-several");
        } else {
            themes.add("opening");
        }
        return first("opening", themes, slots(audience), Form.OPENING, audience.grounds(), seed(audience));
    }

    /** What is said of one item. */
    public EmailWords.Line line(Item item, EmailAudience audience) {
        Grounds grounds = audience.grounds(item);
        List<String> themes = new ArrayList<>();
        themes.add("line-" + item.kind().wireName());
        if (item.kind() != ItemKind.PRODUCT) {
            themes.add("line-product");
        }
        themes.add("line-brand");
        themes.add("line-any");
        long seed = Phrasebook.seed(audience.shopperId(), item.id());
        String text = first("line", themes, Slots.of(item, grounds), Form.EMAIL_LINE, grounds, seed);
        return new EmailWords.Line(text, check("line", text, Form.EMAIL_LINE, grounds));
    }

    private static Slots slots(EmailAudience audience) {
        List<Item> items = audience.items();
        Grounds grounds = audience.grounds();
        Slots slots = Slots.of(items.getFirst(), grounds).and("items", String.valueOf(items.size()));
        audience.name().ifPresent(name -> slots.and("shopper", name));
        if (items.size() > 1) {
            slots.and("second", Slots.of(items.get(1), grounds).name(SHORT_NAME));
        }
        if (items.size() > 2) {
            slots.and("third", Slots.of(items.get(2), grounds).name(SHORT_NAME));
        }
        return slots;
    }

    /** The first phrase of the first theme that can be filled and passes, begun at another one for another seed. */
    private static String first(String name, List<String> themes, Slots slots, Form form, Grounds grounds, long seed) {
        return themes.stream()
                .flatMap(theme -> turned(PHRASES.phrases(grounds.locale(), theme), seed).stream())
                .map(phrase -> slots.fill(phrase.getFirst(), form.most()))
                .flatMap(Optional::stream)
                .filter(text -> check(name, text, form, grounds).passed())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no phrase for " + themes + " in " + grounds.locale() + " passes"));
    }

    /** Words that stand in every email of a language alike. */
    static String label(Locale locale, String theme) {
        return PHRASES.phrase(locale, theme, 0).getFirst();
    }

    static CheckedText check(String name, String text, Form form, Grounds grounds) {
        return Guardrail.email().check(Draft.of(name, text, form, grounds));
    }

    private static <T> List<T> turned(List<T> list, long seed) {
        List<T> turned = new ArrayList<>(list);
        if (!turned.isEmpty()) {
            Collections.rotate(turned, -(int) Math.floorMod(seed, (long) turned.size()));
        }
        return turned;
    }

    private static long seed(EmailAudience audience) {
        return Phrasebook.seed(audience.shopperId(), audience.items().getFirst().id());
    }
}
