package dev.tastemaker.profile;

import dev.tastemaker.access.Caller;
import dev.tastemaker.access.Callers;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From a shopper's id to who that is and what is allowed. */
@ApplicationScoped
public class ProfileService {
    private final ShopperStore shoppers;
    private final Supplier<Caller> caller;

    @Inject
    ProfileService(ShopperStore shoppers, Callers callers) {
        this(shoppers, callers::current);
    }

    public ProfileService(ShopperStore shoppers) {
        this(shoppers, () -> Caller.NOBODY);
    }

    private ProfileService(ShopperStore shoppers, Supplier<Caller> caller) {
        this.shoppers = shoppers;
        this.caller = caller;
    }

    /** The profile of a known shopper; an unknown one is refused, and one that the caller may not act for. */
    public Profile of(String shopperId) {
        Shopper shopper = shopper(shopperId);
        return new Profile(shopper, shoppers.consents(shopper.id()));
    }

    /** A known shopper, for whom nobody asks what is allowed; an unknown one is refused, and one that the caller may not act for. */
    public Shopper shopper(String shopperId) {
        return known(shoppers.find(mayAskFor(shopperId)).orElse(null));
    }

    /** A shopper's id whom the caller may act for, whether there is one or not; refused when not. */
    public String mayAskFor(String shopperId) {
        String id = Text.required("shopperId", shopperId, 200);
        caller.get().mayActFor(id);
        return id;
    }

    /** An unknown one is refused. */
    public static Shopper known(@Nullable Shopper found) {
        if (found == null) {
            throw Refusal.notFound("there is no shopper with this id");
        }
        return found;
    }

    /** Who acts: the shopper, who must be known; else the session; null when neither is given. */
    public @Nullable String visitor(@Nullable String shopperId, @Nullable String sessionId) {
        if (shopperId != null && !shopperId.isBlank()) {
            return shopper(shopperId).id();
        }
        return sessionId == null || sessionId.isBlank() ? null : Visitor.ofSession(sessionId);
    }

    /** Records that the shopper wants no more messages on {@code channel}; already so: nothing is added. */
    public void withdraw(String shopperId, Channel channel, String wordingVersion, String source) {
        Profile profile = of(shopperId);
        if (profile.allows(channel)) {
            Instant given = requireConsent(profile, channel).consent().at();
            // The newest act counts, even where the feed that gave consent runs a clock ahead of ours.
            Instant at = Instant.now().isAfter(given) ? Instant.now() : given.plusMillis(1);
            Consent act = new Consent(channel, false, at, wordingVersion, source);
            shoppers.save(profile.shopper(), List.of(act));
        }
    }

    /** The act of consent that allows a message on {@code channel}, to be kept with it; refused when there is none. */
    public Consent.Recorded requireConsent(Profile profile, Channel channel) {
        return profile.consent(channel)
                .orElseThrow(() ->
                        Refusal.forbidden("the shopper has not consented to " + channel.wireName() + " messages"));
    }
}
