package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The deliverer of each channel with its circuit and its rate, as the configuration names it. */
@ApplicationScoped
class Outlets {
    private final Map<Channel, Outlet> byChannel = new EnumMap<>(Channel.class);

    @Inject
    Outlets(@All List<Deliverer> deliverers, CampaignConfig config) {
        InstantSource clock = InstantSource.system();
        add(Channel.EMAIL, named(deliverers, config.outlet().email()), config.delivery(), clock);
        add(Channel.PUSH, named(deliverers, config.outlet().push()), config.delivery(), clock);
    }

    /** One provider for everything. */
    Outlets(Deliverer provider, CampaignConfig.Delivery config, InstantSource clock) {
        add(Channel.EMAIL, provider, config, clock);
        add(Channel.PUSH, provider, config, clock);
    }

    /** Being wanted is enough: an outlet that is not there, or a sender that cannot be, ends the start and not the first delivery. */
    void check(@Observes StartupEvent event) {}

    private void add(Channel channel, Deliverer deliverer, CampaignConfig.Delivery config, InstantSource clock) {
        byChannel.put(channel, new Outlet(deliverer, config, clock));
    }

    Outlet of(Channel channel) {
        Outlet outlet = byChannel.get(channel);
        if (outlet == null) {
            throw new IllegalStateException("no outlet for " + channel);
        }
        return outlet;
    }

    private static Deliverer named(List<Deliverer> deliverers, String name) {
        return deliverers.stream()
                .filter(each -> each.outlet().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no outlet " + name + "; there are "
                        + deliverers.stream().map(Deliverer::outlet).sorted().collect(Collectors.joining(", "))));
    }
}
