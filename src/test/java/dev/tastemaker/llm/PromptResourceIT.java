package dev.tastemaker.llm;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromptResourceIT {
    @Test
    void listsThePromptsInUseWithTheirVersions() {
        given().get("/prompts")
                .then()
                .statusCode(200)
                .body("prompts.agent", hasItems("shopping", "shopping-tools", "push", "email"))
                .body("prompts[0].version", matchesPattern("[0-9a-f]{12}"))
                .body("prompts[0].system", equalTo(null));
    }

    @Test
    void readsThemAgainWhenAsked() {
        given().post("/prompts/reload")
                .then()
                .statusCode(200)
                .body("prompts", hasSize(PromptLibrary.AGENTS.size()))
                .body("problems", empty());
    }
}
