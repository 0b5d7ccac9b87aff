package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.chat.Intent.Topic;
import dev.tastemaker.profile.Preference.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What messages want, in the languages in which they are answered; English is in {@link MessageRulesTest}. */
class MessageLanguagesTest {
    private static final Screen KETTLES = new Screen(List.of(Shop.ARDEN, Shop.SOLVEIG, Shop.GRINDER), null, null);
    private static final Screen PAGE = new Screen(List.of(), Shop.ARDEN, null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Ich suche einen leisen Wasserkocher unter 50 Euro      | leisen Wasserkocher  | -  | 50
            Haben Sie Rucksäcke zwischen 40 und 80 €?              | Rucksäcke            | 40 | 80
            Zeigen Sie mir bitte Lampen ab 30 €                    | Lampen               | 30 | -
            Ich hätte gern eine Jacke über 100 Euro                | Jacke                | 100 | -
            Gibt es ein Geschenk für Kinder?                       | Geschenk für Kinder  | -  | -
            Je cherche une bouilloire à moins de 50 €              | bouilloire           | -  | 50
            Bonjour, avez-vous des sacs à dos entre 40 et 80 euros ? | sacs à dos         | 40 | 80
            Montrez-moi une lampe jusqu'à 30 €, s'il vous plaît    | lampe                | -  | 30
            Busco un hervidor por menos de 50 euros                | hervidor             | -  | 50
            ¿Tienen mochilas entre 40 y 80 €?                      | mochilas             | 40 | 80
            Quiero una lámpara de más de 30 €, por favor           | lámpara              | 30 | -
            Procuro uma chaleira por menos de 50 euros             | chaleira             | -  | 50
            Você tem mochilas entre 40 e 80 €?                     | mochilas             | 40 | 80
            Quero uma lâmpada até 30 €, por favor                  | lâmpada              | -  | 30
            5000円以下のケトルはありますか                              | ケトル                | -  | 5000
            3000円から8000円のリュックを探しています                     | リュック               | 3000 | 8000
            静かなケトルが欲しいです                                   | 静かなケトル            | -  | -
            """)
    void aWishIsASearchWithItsLimits(String message, String query, String least, String most) {
        Intent.Search search =
                assertInstanceOf(Intent.Search.class, MessageRules.intent(message, Screen.EMPTY), message);
        assertEquals(query, search.query(), message);
        assertEquals(least == null ? null : new BigDecimal(least), search.minPrice(), message);
        assertEquals(most == null ? null : new BigDecimal(most), search.maxPrice(), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wie schwer ist der zweite?            | kettle-solveig-08
            Was kostet der letzte?                | grinder-halden-03
            Combien pèse le deuxième ?            | kettle-solveig-08
            Quel est le prix du premier ?         | kettle-arden-17
            ¿Cuánto pesa el segundo?              | kettle-solveig-08
            ¿De qué color es el primero?          | kettle-arden-17
            Quanto pesa o segundo?                | kettle-solveig-08
            Qual é o preço do último?             | grinder-halden-03
            2番目の重さは？                          | kettle-solveig-08
            最後のはいくらですか？                     | grinder-halden-03
            Erzählen Sie mir mehr über den ersten | kettle-arden-17
            Parlez-moi du premier                 | kettle-arden-17
            Cuénteme más sobre el primero         | kettle-arden-17
            Fale mais sobre o primeiro            | kettle-arden-17
            最初のについて詳しく教えて                  | kettle-arden-17
            """)
    void aPlaceOnTheScreenIsAskedOf(String message, String id) {
        assertEquals(
                id,
                assertInstanceOf(Intent.Ask.class, MessageRules.intent(message, KETTLES), message)
                        .id(),
                message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wie schwer ist er?       | Gewicht
            Il pèse combien ?        | poids
            ¿Cuánto pesa?            | peso
            Quanto pesa?             | peso
            重さはどのくらいですか？      | 重さ
            """)
    void theItemOfThePageIsMeantByIt(String message, String fact) {
        Intent.Ask ask = assertInstanceOf(Intent.Ask.class, MessageRules.intent(message, PAGE), message);
        Voice voice =
                new Voice(MessageLanguage.of(message).orElse(Locale.forLanguageTag("pt")), 0, java.time.Instant.EPOCH);
        String answer = FactAnswer.of(Shop.ARDEN, ask.question(), voice).getFirst();
        assertTrue(
                answer.toLowerCase(Locale.ROOT).contains(fact.toLowerCase(Locale.ROOT)) && answer.contains("840"),
                answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vergleichen Sie die ersten beiden       | 2
            Was ist der Unterschied zwischen dem ersten und dem zweiten? | 2
            Compare les deux premiers               | 2
            Lequel est le moins cher ?              | 3
            Lequel est le plus léger ?              | 3
            Compare los dos primeros                | 2
            Compare os dois primeiros               | 2
            最初の2つを比べて                          | 2
            どれが一番軽いですか？                      | 3
            """)
    void itemsOfTheScreenAreCompared(String message, int count) {
        assertEquals(
                count,
                assertInstanceOf(Intent.Compare.class, MessageRules.intent(message, KETTLES), message)
                        .ids()
                        .size(),
                message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hallo!                    | GREETING
            Guten Tag                 | GREETING
            Vielen Dank!              | THANKS
            Tschüss                   | GOODBYE
            Sind Sie ein Mensch?      | ABOUT
            Bonjour !                 | GREETING
            Merci beaucoup            | THANKS
            Au revoir                 | GOODBYE
            Êtes-vous une personne ?  | ABOUT
            ¡Hola!                    | GREETING
            Muchas gracias            | THANKS
            Hasta luego               | GOODBYE
            ¿Eres un robot?           | ABOUT
            Olá!                      | GREETING
            Muito obrigada            | THANKS
            Até logo                  | GOODBYE
            Você é um robô?           | ABOUT
            こんにちは                  | GREETING
            ありがとうございます          | THANKS
            さようなら                  | GOODBYE
            人間ですか？                | ABOUT
            """)
    void talkIsTalk(String message, Topic topic) {
        assertEquals(new Intent.Talk(topic), MessageRules.intent(message, Screen.EMPTY), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Empfehlen Sie mir etwas       | Suggest
            Was ist gerade beliebt?       | Trending
            Surprenez-moi                 | Suggest
            Recomiéndeme algo             | Suggest
            Recomende algo para mim       | Suggest
            おすすめはありますか              | Suggest
            人気のものは？                   | Trending
            """)
    void openWishesAreOpen(String message, String intent) {
        assertEquals(
                intent, MessageRules.intent(message, Screen.EMPTY).getClass().getSimpleName(), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ich trage nie Leder                  | DISLIKE | leder
            Ich mag keine Wolle, bitte           | DISLIKE | wolle
            Ich liebe Leinen                     | LIKE    | leinen
            Je n'aime pas le cuir                | DISLIKE | cuir
            J'adore le lin                       | LIKE    | lin
            No me gusta el cuero                 | DISLIKE | cuero
            Me encanta el lino                   | LIKE    | lino
            Não gosto de couro                   | DISLIKE | couro
            Adoro linho                          | LIKE    | linho
            革は苦手です                            | DISLIKE | 革
            リネンが好きです                         | LIKE    | リネン
            """)
    void whatIsLikedAndNotIsHeard(String message, Kind kind, String subject) {
        StatedPreferences.Stated stated = StatedPreferences.in(message).getFirst();
        assertEquals(kind, stated.kind(), message);
        assertEquals(subject, stated.subject(), message);
    }

    @ParameterizedTest
    @CsvSource({"Größe 42 bitte", "je fais du 42 : taille 42", "talla 42", "tamanho 42", "サイズは42です"})
    void sizesAreHeard(String message) {
        assertEquals("42", StatedPreferences.in(message).getFirst().value(), message);
    }
}
