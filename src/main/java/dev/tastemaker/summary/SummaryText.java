package dev.tastemaker.summary;

import dev.tastemaker.guardrail.CheckedText;
import dev.tastemaker.guardrail.Draft;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;

/** The words of a summary with what the guardrail says of them. */
public record SummaryText(String words, CheckedText checked) {
    static SummaryText check(String words, Grounds grounds, Guardrail guardrail) {
        return new SummaryText(words, guardrail.check(Draft.of("summary", words, Form.SUMMARY, grounds)));
    }

    public boolean passed() {
        return checked.passed();
    }
}
