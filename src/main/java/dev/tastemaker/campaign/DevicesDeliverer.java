package dev.tastemaker.campaign;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** To the newest device of a person that is still there. A device that is gone is forgotten, and the next one is tried. */
@ApplicationScoped
class DevicesDeliverer implements Deliverer {
    private final List<DeviceService> services;
    private final PgContactStore contacts;

    @Inject
    DevicesDeliverer(@All List<DeviceService> services, PgContactStore contacts) {
        this.services = List.copyOf(services);
        this.contacts = contacts;
    }

    @Override
    public String outlet() {
        return "devices";
    }

    @Override
    public Outcome deliver(Parcel parcel) {
        if (!(parcel.content() instanceof Parcel.PushContent content)) {
            return new Refused("not a push message");
        }
        String why = "no device";
        for (Contact contact : parcel.contacts()) {
            DeviceService service = service(contact);
            if (service == null) {
                why = contact.kind().wireName() + " is not configured";
                continue;
            }
            switch (service.send(contact, content, parcel.id())) {
                case DeviceService.Answered(Outcome outcome) -> {
                    return outcome;
                }
                case DeviceService.Gone(String gone) -> {
                    contacts.gone(parcel.shopperId(), contact);
                    why = gone;
                }
            }
        }
        return new Refused(why);
    }

    private @Nullable DeviceService service(Contact contact) {
        Optional<DeviceService> found = services.stream()
                .filter(each -> each.kind() == contact.kind() && each.isConfigured())
                .findFirst();
        return found.orElse(null);
    }
}
