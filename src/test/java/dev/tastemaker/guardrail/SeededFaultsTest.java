package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proves the checks themselves: clean texts pass, and each of them fails once one thing in it is made wrong. */
class SeededFaultsTest {
    private record Text(String locale, String words) {}

    private record Fault(String from, String to) {}

    private static final List<Text> CLEAN = List.of(
            new Text("en", "Arden Gooseneck Kettle: 0.9 l, 1200 W, cordless, now €49.90 instead of €59.90."),
            new Text("en", "It boils 0.9 litre in 4 minutes. Rated 4.6/5 in 212 reviews. €49.90."),
            new Text("en", "Only 3 left of the Arden Gooseneck Kettle at €49.90, 0.9 l, 840 g."),
            new Text("de", "Arden Gooseneck Kettle mit 0,9 l und 840 g für 49,90 €."),
            new Text("de", "Jetzt 49,90 € statt 59,90 €: der Arden Gooseneck Kettle mit 1200 W und 0,9 l."),
            new Text("fr", "Arden Gooseneck Kettle de 0,9 l, 840 g, à 49,90 €."),
            new Text("es", "Arden Gooseneck Kettle de 0,9 l y 840 g por 49,90 €."),
            new Text("pt", "Arden Gooseneck Kettle de 0,9 l e 840 g por € 49,90."),
            new Text("ja", "Arden Gooseneck Kettleは0.9リットル、840グラム、€49.90です。"));

    private static final List<Fault> CHANGES = List.of(
            new Fault("49.90", "48.90"),
            new Fault("49,90", "49,99"),
            new Fault("49.90", "50"),
            new Fault("49,90", "50"),
            new Fault("€", "$"),
            new Fault("€", "£"),
            new Fault("0.9 l,", "0.9 kg,"),
            new Fault("0,9 l", "0,9 kg"),
            new Fault("0.9 l", "0.8 l"),
            new Fault("0,9 l", "9 l"),
            new Fault("840 g", "840 kg"),
            new Fault("840 g", "940 g"),
            new Fault("1200 W", "1300 W"),
            new Fault("1200 W", "1200 V"),
            new Fault("4 minutes", "3 minutes"),
            new Fault("4 minutes", "4 hours"),
            new Fault("4.6/5", "4.9/5"),
            new Fault("212 reviews", "2120 reviews"),
            new Fault("Only 3 left", "Only 2 left"),
            new Fault("59.90", "69.90"),
            new Fault("59,90", "79,90"),
            new Fault("0.9リットル", "0.9キロ"),
            new Fault("840グラム", "480グラム"));

    private static final List<Text> ADDITIONS = List.of(
            new Text("en", " Waterproof."),
            new Text("en", " Certified organic."),
            new Text("en", " 30% off today."),
            new Text("en", " Ends today."),
            new Text("en", " Free shipping."),
            new Text("en", " The best of all."),
            new Text("en", " An award winner."),
            new Text("en", " 2-year guarantee."),
            new Text("en", " Last chance!"),
            new Text("de", " Wasserdicht."),
            new Text("de", " Mit Garantie."),
            new Text("de", " Versandkostenfrei."),
            new Text("de", " Nur heute."),
            new Text("de", " Testsieger und preisgekrönt."),
            new Text("de", " Nur noch 2 Stück."),
            new Text("fr", " Étanche."),
            new Text("fr", " Livraison gratuite."),
            new Text("fr", " Dernière chance."),
            new Text("es", " Impermeable."),
            new Text("es", " Envío gratis."),
            new Text("es", " Última oportunidad."),
            new Text("pt", " Impermeável."),
            new Text("pt", " Frete grátis."),
            new Text("pt", " Última chance."),
            new Text("ja", "防水。"),
            new Text("ja", "送料無料。"),
            new Text("ja", "本日限り。"));

    @Test
    void cleanTextsPass() {
        for (Text text : CLEAN) {
            assertEquals(List.of(), check(text).violations(), text.words());
        }
    }

    @Test
    void everySeededFaultIsCaught() {
        List<String> missed = new ArrayList<>();
        int seeded = 0;
        for (Text clean : CLEAN) {
            for (Fault fault : CHANGES) {
                if (clean.words().contains(fault.from())) {
                    seeded += addIfMissed(
                            new Text(clean.locale(), clean.words().replace(fault.from(), fault.to())), missed);
                }
            }
            for (Text addition : ADDITIONS) {
                if (addition.locale().equals(clean.locale())) {
                    seeded += addIfMissed(new Text(clean.locale(), clean.words() + addition.words()), missed);
                }
            }
        }
        assertTrue(seeded > 90, "only " + seeded + " faults were seeded");
        assertEquals(List.of(), missed);
    }

    private static int addIfMissed(Text text, List<String> missed) {
        if (check(text).passed()) {
            missed.add(text.words());
        }
        return 1;
    }

    private static CheckedText check(Text text) {
        Grounds grounds = Kettle.reduced().stock(3).grounds(text.locale());
        return Guardrail.push().check(Draft.of("body", text.words(), Form.PUSH_BODY, grounds));
    }
}
