package dev.tastemaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;

/** Brings lines into the service under test as any client does. */
public final class Feeds {
    private Feeds() {}

    /** Every line must be taken. */
    public static void take(String path, String lines) {
        given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }
}
