package dev.tastemaker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tastemaker.catalog.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemFeaturesTest {
    private static TasteSummary between(Price low, Price high) {
        return new TasteSummary(
                List.of(), List.of(), low, high, List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(),
                List.of(), true);
    }

    private static Price euros(String amount) {
        return new Price(new BigDecimal(amount), "EUR");
    }

    @Test
    void aPriceFitsWithinWhatIsUsualAndLessTheFartherFromIt() {
        TasteSummary taste = between(euros("20"), euros("50"));
        assertEquals(OptionalDouble.of(0), ItemFeatures.priceFit(euros("20"), taste));
        assertEquals(OptionalDouble.of(0), ItemFeatures.priceFit(euros("50.00"), taste));
        assertEquals(Math.log(2), ItemFeatures.priceFit(euros("100"), taste).orElseThrow(), 1e-12);
        assertEquals(-Math.log(4), ItemFeatures.priceFit(euros("5"), taste).orElseThrow(), 1e-12);
    }

    @Test
    void nothingIsSaidOfAPriceThatCannotBeCompared() {
        TasteSummary taste = between(euros("20"), euros("50"));
        assertEquals(OptionalDouble.empty(), ItemFeatures.priceFit(null, taste));
        assertEquals(OptionalDouble.empty(), ItemFeatures.priceFit(euros("0"), taste));
        assertEquals(OptionalDouble.empty(), ItemFeatures.priceFit(euros("30"), TasteSummary.UNKNOWN));
        assertEquals(OptionalDouble.empty(), ItemFeatures.priceFit(new Price(new BigDecimal("30"), "USD"), taste));
        assertEquals(OptionalDouble.empty(), ItemFeatures.priceFit(euros("30"), between(euros("0"), euros("50"))));
    }

    @Test
    void readsTheFeaturesAmongTheParts() {
        assertEquals(
                Map.of("age", 1.5),
                ItemFeatures.of(
                        List.of(new Part(Part.Kind.STAGE, "popular", 0.01), new Part(Part.Kind.FEATURE, "age", 1.5))));
    }
}
