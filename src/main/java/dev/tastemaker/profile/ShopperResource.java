package dev.tastemaker.profile;

import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.problem.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who can be written to and chatted with. */
@Path("/shoppers")
@Tag(name = "Shoppers")
@RunOnVirtualThread
public class ShopperResource {
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 500;

    private final ShopperStore shoppers;
    private final ProfileService profiles;

    @Inject
    ShopperResource(ShopperStore shoppers, ProfileService profiles) {
        this.shoppers = shoppers;
        this.profiles = profiles;
    }

    /**
     * A shopper as the answers show it.
     *
     * @param consents wire name of each channel to whether it is allowed today
     */
    public record KnownShopper(
            String id, @Nullable String displayName, String locale, String timeZone, Map<String, Boolean> consents) {
        static KnownShopper of(Profile profile) {
            Shopper shopper = profile.shopper();
            Map<String, Boolean> consents = new TreeMap<>();
            for (Channel channel : Channel.values()) {
                consents.put(channel.wireName(), profile.allows(channel));
            }
            return new KnownShopper(
                    shopper.id(), shopper.displayName(), shopper.locale(), shopper.timeZone(), consents);
        }
    }

    /**
     * One page of shoppers.
     *
     * @param next what to send as {@code after} for the next page; null on the last one
     */
    public record ShopperPage(
            List<KnownShopper> shoppers, @Nullable String next) {}

    @GET
    @Operation(summary = "Shoppers in id order, a page at a time")
    public ShopperPage page(@QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        int most = PageLimit.of(limit, USUAL_LIMIT, MOST);
        List<Shopper> found = shoppers.page(Text.optional("after", after, 200), most + 1);
        List<Shopper> page = found.subList(0, Math.min(most, found.size()));
        Map<String, Map<Channel, Consent.Recorded>> consents =
                shoppers.consents(page.stream().map(Shopper::id).toList());
        List<KnownShopper> known = page.stream()
                .map(shopper -> KnownShopper.of(new Profile(shopper, consents.getOrDefault(shopper.id(), Map.of()))))
                .toList();
        return new ShopperPage(
                known, found.size() <= most ? null : page.getLast().id());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One shopper and what is allowed")
    public KnownShopper get(@PathParam("id") String id) {
        return KnownShopper.of(profiles.of(id));
    }
}
