package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ItemNumbersTest {
    private static final int IDS = 20_000;

    private final ItemNumbers numbers = new ItemNumbers();

    private static String id(int i) {
        return String.valueOf(78_826_000 + i);
    }

    @Test
    void givesEachIdOneNumberAndKeepsIt() {
        assertEquals(ItemNumbers.NONE, numbers.known(id(0)));
        for (int i = 0; i < IDS; i++) {
            assertEquals(i, numbers.of(id(i)));
        }
        for (int i = 0; i < IDS; i++) {
            assertEquals(i, numbers.of(id(i)));
            assertEquals(i, numbers.known(id(i)));
            assertEquals(id(i), numbers.id(i));
        }
        assertEquals(ItemNumbers.NONE, numbers.known("nowhere"));
    }

    @RepeatedTest(50)
    void whoReadsMeanwhileSeesNoNumberOfAnother() throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            for (int last = ItemNumbers.NONE; last == ItemNumbers.NONE; last = numbers.known(id(IDS - 1))) {
                for (int i = 0; i < IDS; i += 7) {
                    int number = numbers.known(id(i));
                    if (number != ItemNumbers.NONE && !numbers.id(number).equals(id(i))) {
                        wrong.add(id(i));
                    }
                }
            }
        });
        IntStream.range(0, IDS).forEach(i -> numbers.of(id(i)));
        reader.join();
        assertEquals(List.of(), wrong);
    }
}
