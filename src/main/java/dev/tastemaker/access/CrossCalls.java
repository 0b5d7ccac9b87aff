package dev.tastemaker.access;

import java.util.List;

/** Calls that name a shopper, for drills that try another's: the addresses with {@code %s} where the id stands, and the bodies. */
public final class CrossCalls {
    /** Addresses that are read. */
    public static final List<String> READS = List.of(
            "/shoppers/%s",
            "/shoppers/%s/taste",
            "/shoppers/%s/interactions",
            "/shoppers/%s/own-items?category=kettles",
            "/shoppers/%s/preferences",
            "/shoppers/%s/recommendations",
            "/shoppers/%s/data");

    /** Addresses that take a body with a shopper's id. */
    public static final List<String> POSTS = List.of("/conversations/cross/turns", "/recommendations", "/search");

    private CrossCalls() {}

    /** A body for one of {@link #POSTS} that names the shopper. */
    public static String body(String post, String shopperId) {
        String wish = post.endsWith("/turns")
                ? "\"message\":\"what do I like?\","
                : post.equals("/search") ? "\"query\":\"kettle\"," : "";
        return "{" + wish + "\"shopperId\":\"" + shopperId + "\"}";
    }
}
