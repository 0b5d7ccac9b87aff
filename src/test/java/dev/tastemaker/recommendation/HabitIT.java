package dev.tastemaker.recommendation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.Feeds;
import dev.tastemaker.feedback.Habits;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is used up comes back when it is due; what lasts does not. */
@QuarkusTest
class HabitIT {
    @Inject
    Habits habits;

    private int acts;
    private final StringBuilder lines = new StringBuilder();

    private void act(String shopper, String item, String type, int daysAgo) {
        lines.append("{\"id\":\"habit-%d\",\"shopperId\":\"%s\",\"itemId\":\"%s\",\"type\":\"%s\",\"at\":\"%s\"}\n"
                .formatted(acts++, shopper, item, type, Instant.now().minus(daysAgo, ChronoUnit.DAYS)));
    }

    @Test
    void consumablesReturnAfterTheirUsualIntervalAndDurablesDoNot() {
        Feeds.take("/items", """
                        {"id":"habit-tea","title":"Green tea from Uji","category":["Food","Habit Tea"]}
                        {"id":"habit-tea-2","title":"Black tea from Assam","category":["Food","Habit Tea"]}
                        {"id":"habit-tea-3","title":"White tea from Fujian","category":["Food","Habit Tea"]}
                        {"id":"habit-kettle","title":"Kettle for tea","category":["Home","Habit Kettles"]}
                        {"id":"habit-cup","title":"Cup for tea","category":["Home","Habit Cups"]}
                        """);
        Feeds.take("/shoppers", "{\"id\":\"habit-1\",\"locale\":\"en\"}\n");
        for (String buyer : List.of("habit-x", "habit-y", "habit-z")) {
            act(buyer, "habit-tea", "purchase", 90);
            act(buyer, "habit-tea", "purchase", 60);
            act(buyer, "habit-tea", "purchase", 30);
            act(buyer, "habit-kettle", "purchase", 80);
        }
        act("habit-1", "habit-tea", "purchase", 35);
        act("habit-1", "habit-tea-2", "purchase", 5);
        act("habit-1", "habit-tea-3", "dismiss", 5);
        act("habit-1", "habit-kettle", "purchase", 300);
        act("habit-1", "habit-cup", "dismiss", 300);
        Feeds.take("/interactions", lines.toString());
        habits.learn();
        var found = given().get("/shoppers/habit-1/recommendations?limit=20")
                .then()
                .statusCode(200)
                .extract();
        List<String> ids = found.path("items.id");
        assertTrue(ids.contains("habit-tea"), ids.toString());
        List<String> reasons = found.path("items.reason");
        assertTrue(reasons.get(ids.indexOf("habit-tea")).startsWith("You bought this 35 days ago"), reasons.toString());
        for (String settled : List.of("habit-tea-2", "habit-tea-3", "habit-kettle", "habit-cup")) {
            assertFalse(ids.contains(settled), settled + " in " + ids);
        }
    }
}
