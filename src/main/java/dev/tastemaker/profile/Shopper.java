package dev.tastemaker.profile;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person who shops. {@code locale} is BCP 47, {@code timeZone} an IANA name. */
public record Shopper(String id, @Nullable String displayName, String locale, String timeZone) {
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");

    public Shopper {
        id = Text.required("shopper id", id, 200);
        displayName = Text.optional("displayName", displayName, 200);
        locale = checkedLocale(locale);
        timeZone = checkedZone(timeZone);
    }

    /** A BCP 47 tag in its usual spelling; {@code en} when none is given. */
    public static String checkedLocale(@Nullable String locale) {
        if (locale == null || locale.isBlank()) {
            return "en";
        }
        if (!LOCALE.matcher(locale).matches()) {
            throw Refusal.invalid("locale must be a BCP 47 tag such as en-GB");
        }
        return Locale.forLanguageTag(locale.replace('_', '-')).toLanguageTag();
    }

    /** An IANA name; {@code UTC} when none is given. */
    public static String checkedZone(@Nullable String timeZone) {
        if (timeZone == null || timeZone.isBlank()) {
            return "UTC";
        }
        try {
            return ZoneId.of(Text.storable("timeZone", timeZone, 100)).getId();
        } catch (DateTimeException e) {
            throw Refusal.invalid("timeZone must be an IANA name such as Europe/Berlin");
        }
    }
}
