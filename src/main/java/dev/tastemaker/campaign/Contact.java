package dev.tastemaker.campaign;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import dev.tastemaker.profile.Channel;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a person is reached.
 *
 * @param address an email address, a web push endpoint, or a device token
 * @param keys of a web push subscription: {@code p256dh} and {@code auth}
 */
public record Contact(Kind kind, String address, Map<String, String> keys) {
    /** What the address is of. */
    public enum Kind {
        EMAIL(Channel.EMAIL),
        WEBPUSH(Channel.PUSH),
        FCM(Channel.PUSH),
        APNS(Channel.PUSH);

        private final Channel channel;

        Kind(Channel channel) {
            this.channel = channel;
        }

        Channel channel() {
            return channel;
        }

        @com.fasterxml.jackson.annotation.JsonCreator
        public static Kind of(String name) {
            return Stream.of(values())
                    .filter(kind -> kind.wireName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("kind must be email, webpush, fcm or apns"));
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Contact {
        if (kind == null) {
            throw Refusal.invalid("kind is missing; it is email, webpush, fcm or apns");
        }
        address = Text.required("address", address, 2_000);
        keys = keys == null ? Map.of() : Map.copyOf(keys);
        if (kind == Kind.EMAIL) {
            MailAddress.check(address);
        }
        if (kind == Kind.WEBPUSH && !(keys.containsKey("p256dh") && keys.containsKey("auth"))) {
            throw Refusal.invalid("a webpush contact needs the keys p256dh and auth of its subscription");
        }
    }
}
