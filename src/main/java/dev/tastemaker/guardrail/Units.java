package dev.tastemaker.guardrail;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that shops write, in the languages we write, each with its factor to the base unit of its dimension. */
final class Units {
    /** One unit as it may be spelt. */
    record Unit(Dimension dimension, BigDecimal factor) {}

    private static final int LONGEST_UNSPACED = 6;
    private static final String TABLE = """
            LENGTH 1 mm millimetre millimetres millimeter millimeters milímetros ミリ
            LENGTH 10 cm centimetre centimetres centimeter centimeters zentimeter centimètres centímetros センチ
            LENGTH 1000 m metre metres meter meters mètre mètres metro metros メートル
            LENGTH 1000000 km kilometre kilometres kilometer kilometers kilomètres quilômetros kilómetros キロメートル
            LENGTH 25.4 inch inches zoll pouces pouce pulgadas polegadas " ″ インチ
            LENGTH 304.8 ft foot feet
            AREA 1 m2 qm sqm
            AREA 0.0001 cm2
            MASS 1 g gr gram grams gramm gramme grammes gramos gramas グラム
            MASS 0.001 mg milligram milligrams
            MASS 1000 kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramos quilos キロ キログラム
            MASS 28.349523 oz ounce ounces
            MASS 453.59237 lb lbs pound pounds
            VOLUME 1 ml millilitre millilitres milliliter milliliters mililitros ミリリットル
            VOLUME 10 cl centilitre centilitres
            VOLUME 100 dl decilitre decilitres
            VOLUME 1000 l litre litres liter liters litro litros リットル
            DURATION 1 s sec secs second seconds sekunde sekunden seconde secondes segundo segundos 秒
            DURATION 60 min mins minute minutes minuten minuto minutos 分 分間
            DURATION 3600 h hr hrs hour hours stunde stunden std heure heures hora horas 時間
            DURATION 86400 day days tag tage tagen jour jours día días dia dias 日間
            DURATION 604800 week weeks woche wochen semaine semaines semana semanas 週間
            DURATION 2629800 month months monat monate monaten mois mes meses mês ヶ月 か月
            DURATION 31557600 year years jahr jahre jahren an ans année années año años ano anos 年 年間
            POWER 1 w watt watts ワット
            POWER 1000 kw kilowatt kilowatts
            ENERGY 1 wh
            ENERGY 1000 kwh
            CHARGE 1 mah
            CHARGE 1000 ah
            CURRENT 1 ma
            VOLTAGE 1 v volt volts
            VOLTAGE 0.001 mv
            FREQUENCY 1 hz hertz
            FREQUENCY 1000 khz
            FREQUENCY 1000000 mhz
            FREQUENCY 1000000000 ghz
            TEMPERATURE 1 °c celsius 度
            TEMPERATURE 1.000001 °f fahrenheit
            TEMPERATURE 1.000002 °
            COLOUR_TEMPERATURE 1 k kelvin
            DATA 1 kb
            DATA 1000 mb
            DATA 1000000 gb gigabyte gigabytes
            DATA 1000000000 tb terabyte terabytes
            PRESSURE 1 bar bars
            PRESSURE 0.0689476 psi
            LOUDNESS 1 db dba decibel decibels dezibel décibels decibelios
            LIGHT 1 lm lumen lumens
            LIGHT 1.000001 lx lux
            PIXELS 1 px pixel pixels
            PIXELS 1000000 mp megapixel megapixels
            SPEED 1 km/h kmh kph
            TURNS 1 rpm u/min
            PERCENT 1 % percent prozent pourcent パーセント
            STARS 1 star stars stern sterne sternen étoile étoiles estrella estrellas estrela estrelas ★ ☆ つ星
            REVIEWS 1 review reviews rating ratings bewertung bewertungen rezensionen avis reseña reseñas opiniones valoraciones avaliação avaliações レビュー 件 件のレビュー
            """;
    private static final Map<String, Unit> BY_SPELLING = read();

    private Units() {}

    static @Nullable Unit of(String spelling) {
        return BY_SPELLING.get(spelling.toLowerCase(Locale.ROOT));
    }

    /** The longest unit that {@code text} begins with at {@code start}, for scripts that put no space after it. */
    static int lengthOfUnspaced(String text, int start) {
        for (int length = Math.min(LONGEST_UNSPACED, text.length() - start); length > 0; length--) {
            String spelling = text.substring(start, start + length);
            if (BY_SPELLING.containsKey(spelling) || Currencies.of(spelling) != null) {
                return length;
            }
        }
        return 0;
    }

    private static Map<String, Unit> read() {
        Map<String, Unit> units = new HashMap<>();
        TABLE.lines().map(line -> line.split(" ")).forEach(row -> {
            Unit unit = new Unit(Dimension.valueOf(row[0]), new BigDecimal(row[1]));
            for (int i = 2; i < row.length; i++) {
                units.put(row[i], unit);
            }
        });
        return Map.copyOf(units);
    }
}
