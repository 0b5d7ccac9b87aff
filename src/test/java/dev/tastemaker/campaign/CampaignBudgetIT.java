package dev.tastemaker.campaign;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.llm.ScriptedAnswer;
import dev.tastemaker.llm.ScriptedModelProfile;
import dev.tastemaker.llm.ScriptedModelServer;
import dev.tastemaker.profile.Channel;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a campaign may ask of a model that never writes anything of use. */
@QuarkusTest
@TestProfile(ScriptedModelProfile.class)
class CampaignBudgetIT {
    private static final int CALLS = 3;

    @Inject
    Office office;

    @Test
    void isNeverOverrunAndEveryCallStandsOnTheCampaignsAccount() throws Exception {
        String id = UUID.randomUUID().toString();
        office.kettles(id);
        List<String> readers = office.readers(id, 4, Channel.PUSH, "UTC");
        try (ScriptedModelServer model = ScriptedModelServer.start(ScriptedModelProfile.port())) {
            model.always(ScriptedAnswer.words("{\"title\":\"\",\"body\":\"\"}"));
            Campaign campaign = office.planned(Briefs.costing(Channel.PUSH, readers, id, CALLS));
            assertEquals(CALLS, model.requests().size());
            assertEquals(CALLS, campaign.calls());
            assertFalse(campaign.withinBudget(), "the composer wrote what the budget no longer paid for");
            assertEquals(CALLS, answered(campaign.id()));
        }
    }

    /** Calls are written down a moment later. */
    private static int answered(UUID campaign) throws InterruptedException {
        int answered = 0;
        for (int tries = 0; tries < 200 && answered < CALLS; tries++) {
            Thread.sleep(100);
            List<String> campaigns = given().get("/model-calls?limit=100&outcome=answered")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("calls.campaignId");
            answered = (int) campaigns.stream()
                    .filter(each -> campaign.toString().equals(each))
                    .count();
        }
        assertTrue(answered <= CALLS);
        return answered;
    }
}
