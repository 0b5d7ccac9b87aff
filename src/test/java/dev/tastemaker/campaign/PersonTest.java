package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tastemaker.access.Caller;
import dev.tastemaker.problem.Refusal;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final Caller KEY = new Caller("k1", null);

    @Test
    void aKeyIsOnePersonWhateverItsHeaderSays() {
        assertEquals(Person.of(KEY, "ada"), Person.of(KEY, "bob"));
        assertNotEquals(Person.of(KEY, "ada"), Person.of(new Caller("k2", null), "ada"));
        assertEquals("k1", Person.of(KEY, "ada").keyId());
        assertNull(Person.of(Caller.NOBODY, "ada").keyId());
        assertNotEquals(Person.of(KEY, null), Person.of(Caller.NOBODY, "k1"));
    }

    @Test
    void withoutKeysTheHeaderIsBelievedAndNobodyApprovesNamelessly() {
        assertEquals("ada", Person.of(Caller.NOBODY, " ada ").known().name());
        assertThrows(Refusal.class, () -> Person.of(Caller.NOBODY, " ").known());
    }
}
