package dev.tastemaker.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.profile.Consent;
import dev.tastemaker.profile.Registration;
import dev.tastemaker.profile.Shopper;
import dev.tastemaker.profile.ShopperStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ShopperIntake implements Intake<Registration> {
    private final ShopperStore shoppers;
    private final ObjectMapper json;

    @Inject
    ShopperIntake(ShopperStore shoppers, ObjectMapper json) {
        this.shoppers = shoppers;
        this.json = json;
    }

    /** A shopper and consents in one object, as the line has them. */
    record Line(String id, @Nullable String displayName, String locale, String timeZone, List<Consent> consents) {}

    @Override
    public Registration read(ObjectNode line) throws JsonProcessingException {
        Line read = json.treeToValue(line, Line.class);
        return new Registration(
                new Shopper(read.id(), read.displayName(), read.locale(), read.timeZone()), read.consents());
    }

    @Override
    public String id(Registration registration) {
        return registration.shopper().id();
    }

    @Override
    public String line(Registration registration) {
        Shopper shopper = registration.shopper();
        Line line = new Line(
                shopper.id(), shopper.displayName(), shopper.locale(), shopper.timeZone(), registration.consents());
        return json.valueToTree(line).toString();
    }

    @Override
    public List<Boolean> save(List<Registration> batch) {
        return shoppers.saveAll(batch);
    }

    @Override
    public Set<String> savedSince(Collection<String> ids, Instant since) {
        return shoppers.savedSince(ids, since);
    }
}
