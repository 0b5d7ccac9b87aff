package dev.tastemaker.evaluation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.chat.ItemTalk;
import dev.tastemaker.email.EmailAudience;
import dev.tastemaker.email.EmailComposer;
import dev.tastemaker.email.EmailWords;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.push.PushComposer;
import dev.tastemaker.push.PushText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** True texts about the items of a catalog: what the composers write in each language, and paraphrases. */
final class CleanTexts {
    /** A fixed moment, so that a run can be repeated. */
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> LOCALES = List.of("en-GB", "de-DE", "fr-FR", "es-ES", "pt-BR", "ja-JP");
    private static final int TALKED_OF_BESIDE = 2;

    private final PushComposer push = new PushComposer();
    private final EmailComposer email = new EmailComposer();
    private final Paraphrases paraphrases = new Paraphrases();

    /** Of each item in each language what every use may say. */
    List<CopyText> of(List<Item> items) {
        List<CopyText> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (String tag : LOCALES) {
                Locale locale = Locale.forLanguageTag(tag);
                addComposed(items, i, locale, texts);
                texts.addAll(paraphrases.of(items.get(i), Grounds.of(List.of(items.get(i)), locale, ZONE, NOW)));
            }
        }
        return texts;
    }

    private void addComposed(List<Item> items, int at, Locale locale, List<CopyText> texts) {
        Item item = items.get(at);
        Grounds grounds = Grounds.of(List.of(item), locale, ZONE, NOW);
        String shopper = "shopper-" + at;
        PushText written = push.compose(item, shopper, grounds);
        texts.add(new CopyText("push", "composer", Form.PUSH_TITLE, written.title(), grounds));
        texts.add(new CopyText("push", "composer", Form.PUSH_BODY, written.body(), grounds));
        List<Item> several = List.of(item, items.get((at + 1) % items.size()), items.get((at + 7) % items.size()));
        EmailAudience audience =
                new EmailAudience(shopper, Optional.of("Mia"), locale, ZONE, NOW, several, at % 2 == 0, "");
        EmailWords words = email.compose(audience);
        texts.add(new CopyText("email", "composer", Form.SUBJECT, words.subject(), audience.grounds()));
        texts.add(new CopyText("email", "composer", Form.PREHEADER, words.preheader(), audience.grounds()));
        texts.add(new CopyText("email", "composer", Form.OPENING, words.opening(), audience.grounds()));
        texts.add(new CopyText(
                "email", "composer", Form.EMAIL_LINE, words.lines().getFirst().text(), grounds));
        if (locale.getLanguage().equals("en")) {
            addTalk(several.subList(0, TALKED_OF_BESIDE), locale, texts);
        }
    }

    private static void addTalk(List<Item> items, Locale locale, List<CopyText> texts) {
        Grounds grounds = Grounds.of(items, locale, ZONE, NOW);
        for (String sentence : ItemTalk.sentences(items, NOW)) {
            texts.add(new CopyText("chat", "composer", Form.SENTENCE, sentence, grounds));
        }
    }
}
