package dev.tastemaker.campaign;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells programs that follow links by themselves (scanners of mail, previews, prefetching) from people, by what they say of themselves. */
final class Robots {
    private static final Pattern NAMES = Pattern.compile(
            "bot\\b|crawl|spider|scan|preview|prefetch|headless|proofpoint|barracuda|mimecast|safelinks|urldefense|symantec|"
                    + "facebookexternalhit|slurp|curl/|wget/|python|java/|java-http|apache-http|go-http|okhttp|libwww|node-fetch|axios",
            Pattern.CASE_INSENSITIVE);
    /** What Apple's mail program fetches all pictures as, opened or not. */
    private static final String UNOPENED = "Mozilla/5.0";

    private Robots() {}

    /** @param purpose of the headers that browsers send with what they fetch ahead of a click */
    static boolean isRobot(@Nullable String userAgent, @Nullable String purpose) {
        return userAgent == null
                || userAgent.isBlank()
                || userAgent.equals(UNOPENED)
                || NAMES.matcher(userAgent).find()
                || (purpose != null && purpose.toLowerCase(Locale.ROOT).contains("pre"));
    }
}
