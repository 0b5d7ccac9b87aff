package dev.tastemaker.push;

import dev.tastemaker.guardrail.CheckedText;
import dev.tastemaker.guardrail.Draft;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;
import dev.tastemaker.guardrail.Passage;
import java.util.List;

/** Title and body with what the guardrail says of them. */
public record PushText(String title, String body, CheckedText checked) {
    public static PushText check(String title, String body, Grounds grounds) {
        return check(title, body, grounds, Guardrail.push());
    }

    public static PushText check(String title, String body, Grounds grounds, Guardrail guardrail) {
        Draft draft = new Draft(
                List.of(new Passage("title", title, Form.PUSH_TITLE), new Passage("body", body, Form.PUSH_BODY)),
                grounds.itemIds(),
                grounds);
        return new PushText(title, body, guardrail.check(draft));
    }

    public boolean passed() {
        return checked.passed();
    }
}
