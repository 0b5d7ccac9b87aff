package dev.tastemaker.chat;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Preference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Keeps what a message says outright of its writer's taste, with the turn it was said in, before the turn is answered. */
@ApplicationScoped
class PreferenceEar {
    private static final Logger LOG = Logger.getLogger(PreferenceEar.class);

    private final Preference.Store preferences;

    @Inject
    PreferenceEar(Preference.Store preferences) {
        this.preferences = preferences;
    }

    /** Of somebody of whom nothing is known, not even a session, nothing is kept. */
    void hear(OpenTurn turn) {
        String visitor = turn.shopperId();
        if (visitor == null) {
            return;
        }
        try {
            for (StatedPreferences.Stated each : StatedPreferences.in(turn.message())) {
                preferences.save(
                        visitor,
                        Preference.heard(
                                each.kind(),
                                each.subject(),
                                each.value(),
                                turn.conversationId(),
                                turn.turnId(),
                                each.quote()));
            }
        } catch (Refusal e) {
            LOG.debugf("What turn %s says of tastes is not kept: %s", turn.turnId(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "What turn %s says of tastes could not be kept", turn.turnId());
        }
    }
}
