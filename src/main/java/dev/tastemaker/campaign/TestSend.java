package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tastemaker.campaign.CampaignView.Message;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One recipient's message to whoever wants to see it arrive. Not in the ledger, and not to the recipient. */
@ApplicationScoped
public class TestSend {
    private final CampaignView view;
    private final Outlets outlets;

    @Inject
    TestSend(CampaignView view, Outlets outlets) {
        this.view = view;
        this.outlets = outlets;
    }

    /**
     * A wish for one.
     *
     * @param shopperId whose message
     * @param to where it goes; an outlet of files or HTTP needs none
     */
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Wish(String shopperId, @Nullable Contact to) {
        public Wish {
            shopperId = Text.required("shopperId", shopperId, 200);
        }
    }

    /** What became of it. */
    public record Tested(String outcome, Message message) {}

    Tested send(Campaign campaign, Wish wish) {
        Message message = view.message(campaign, wish.shopperId());
        if (!(message.content() instanceof Parcel.Content content)) {
            throw Refusal.notFound("there is nothing to be had that this message could be about");
        }
        Contact to = wish.to();
        Parcel parcel = new Parcel(
                UUID.randomUUID(), campaign.id(), "test-send", to == null ? List.of() : List.of(to), content);
        String outcome = outlets.of(content.channel())
                .deliver(parcel)
                .map(each -> switch (each) {
                    case Deliverer.Sent(String id) -> "sent as " + id;
                    case Deliverer.Refused(String why) -> "refused: " + why;
                    case Deliverer.Later later -> "not now: " + later.why();
                })
                .orElse("not now: the provider rests");
        return new Tested(outcome, message);
    }
}
