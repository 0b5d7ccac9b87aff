package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageLanguageTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | do you have a kettle under 50?
            de | ich suche einen Wasserkocher unter 50 Euro
            fr | je cherche une bouilloire pour le thé
            es | busco un hervidor para el té
            pt | procuro uma chaleira com termostato
            it | cerco un bollitore per il tè
            nl | ik zoek een waterkoker voor thuis
            ja | 50ユーロ以下のケトルはありますか
            zh | 有没有五十欧元以下的水壶
            ru | ищу чайник
            """)
    void knowsALanguageByItsSmallWords(String language, String text) {
        assertEquals(Optional.of(Locale.forLanguageTag(language)), MessageLanguage.of(text));
    }

    @ParameterizedTest
    @CsvSource({"kettle", "Arden 17", "49.90"})
    void saysWhenTooLittleTells(String text) {
        assertEquals(Optional.empty(), MessageLanguage.of(text));
    }
}
