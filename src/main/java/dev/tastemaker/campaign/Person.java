package dev.tastemaker.campaign;

import dev.tastemaker.access.Caller;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who creates or approves. Where keys are shown, each is a person and what a header says of one is not believed; without keys the
 * header {@code X-Person} is taken at its word.
 */
record Person(String name) {
    private static final String ANONYMOUS = "anonymous";
    private static final String KEY = "key:";

    static Person of(Caller caller, @Nullable String header) {
        if (caller.keyId() != null) {
            return new Person(KEY + caller.keyId());
        }
        return new Person(
                header == null || header.isBlank() ? ANONYMOUS : Text.storable("X-Person", header.strip(), 200));
    }

    /** The key that this person is; null: none. */
    @Nullable
    String keyId() {
        return name.startsWith(KEY) ? name.substring(KEY.length()) : null;
    }

    /** @throws Refusal for somebody of whom nothing is known */
    Person known() {
        if (name.equals(ANONYMOUS)) {
            throw Refusal.forbidden("an approval needs a person: show a key, or name one in the header X-Person");
        }
        return this;
    }
}
