package dev.tastemaker.problem;

/** A problem body of RFC 9457, media type {@code application/problem+json}. */
public record Problem(String type, String title, int status, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(Refusal.Category category, String detail) {
        return new Problem("about:blank", category.title(), category.status(), detail);
    }
}
