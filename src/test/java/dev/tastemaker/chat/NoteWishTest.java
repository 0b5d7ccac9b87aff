package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.chat.Intent.Note;
import dev.tastemaker.guardrail.InputGuardrail;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A few words for a thing of the shop are a matter of the shop, in every language. */
class NoteWishTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Can you draft a thank-you note for my neighbour?                  | note-thanks   | -
            write me a caption for a photo of the tent                        | note-caption  | tent
            Please compose a wedding card to go with the casserole            | note-wedding  | casserole
            Write a message to my friend about the rain jacket                | note-friend   | rain jacket
            What should I write on the gift tag?                              | note-gift     | -
            Help me to write a get-well card                                  | note-recovery | -
            Make up a short rhyme for my sister's birthday present            | note-verse    | -
            Could you word a condolence card?                                 | note-sympathy | -
            Schreiben Sie mir einen kurzen Text für eine Geburtstagskarte     | note-birthday | -
            Können Sie mir einen Gruß zur Hochzeit formulieren?               | note-wedding  | -
            Was soll ich in die Karte zum Abschied schreiben?                 | note-farewell | -
            Dichte ein paar Verse zum Geburtstag meiner Oma                   | note-verse    | -
            Écrivez un petit mot pour remercier ma tante                      | note-thanks   | -
            Rédige une carte d'anniversaire avec la bouilloire                | note-birthday | bouilloire
            Que puis-je écrire sur la carte de mariage ?                      | note-wedding  | -
            Escribe una dedicatoria para el cumpleaños de mi madre            | note-birthday | -
            ¿Qué pongo en la tarjeta de despedida?                            | note-farewell | -
            Redacta un mensaje para mi amigo sobre la mochila                 | note-friend   | mochila
            Escreva um cartão de Natal para acompanhar a chaleira             | note-holiday  | chaleira
            O que devo escrever no bilhete do presente?                       | note-gift     | -
            Redija uma mensagem de agradecimento                              | note-thanks   | -
            誕生日カードのメッセージを書いてください                                   | note-birthday | -
            ケトルに添えるお礼の一言を考えて                                        | note-thanks   | ケトル
            """)
    void aFewWordsForAThingAreWritten(String message, String theme, String thing) {
        Note note = assertInstanceOf(Note.class, MessageRules.intent(message, Screen.EMPTY), message);
        assertEquals(theme, note.theme(), message);
        assertEquals(
                Optional.ofNullable(thing), Optional.ofNullable(note.about()).map(Intent.Search::query), message);
        assertEquals(Optional.empty(), InputGuardrail.answer(message), message);
    }

    @Test
    void theItemOfThePageIsWhatTheyGoWith() {
        Screen page = new Screen(List.of(), Shop.ARDEN, null);
        Note note = assertInstanceOf(Note.class, MessageRules.intent("Write a gift card text to go with it", page));
        assertEquals(Shop.ARDEN.id(), note.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I need a pen to write cards",
                "a notebook to write short notes",
                "do you have birthday cards?",
                "ich suche einen Stift zum Karten schreiben",
                "un stylo pour écrire des cartes",
                "un bolígrafo para escribir tarjetas",
                "uma caneta para escrever cartões",
                "カードを探しています",
                "write a poem about the sea",
                "translate this message",
            })
    void aWishForAThingToWriteWithIsNone(String message) {
        assertEquals(Optional.empty(), NoteWish.in(message, Screen.EMPTY), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "pt", "ja"})
    void everyOccasionHasItsWordsInEveryLanguage(String language) {
        Voice voice = new Voice(Locale.of(language), 0, Instant.EPOCH);
        for (String theme : NoteWish.themes()) {
            Note note = new Note(theme, null, null);
            List<String> said = TurnComposer.words(Findings.none(note), true, voice);
            assertEquals(1, said.size());
            assertTrue(said.getFirst().contains(voice.say(theme)), said::toString);
        }
    }

    @Test
    void whatWasFoundToGoWithThemStandsBehind() {
        Note note = new Note("note-birthday", null, MessageRules.search("kettle"));
        Findings findings = new Findings(note, List.of(), List.of(Shop.shown(Shop.ARDEN)), List.of(), null);
        List<String> said = TurnComposer.words(findings, true, new Voice(Locale.ENGLISH, 0, Instant.EPOCH));
        assertTrue(said.getFirst().contains("birthday"), said::toString);
        assertTrue(said.getLast().contains("Arden kettle"), said::toString);
    }
}
