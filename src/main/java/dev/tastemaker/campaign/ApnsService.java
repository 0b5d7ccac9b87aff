package dev.tastemaker.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Apple's devices: HTTP/2 with a token of the team's key. The message's id is Apple's too, so that a repeat can be told. */
@ApplicationScoped
class ApnsService implements DeviceService {
    /** Apple wants a token that is older than 20 minutes and younger than an hour. */
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(40);

    private final CampaignConfig.Outlet config;
    private final ObjectMapper json;
    private final HttpClient client;
    private @Nullable String token;
    private Instant tokenEnds = Instant.MIN;

    @Inject
    ApnsService(CampaignConfig config, ObjectMapper json) {
        this(config.outlet(), json);
    }

    ApnsService(CampaignConfig.Outlet config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .connectTimeout(config.timeout())
                .build();
    }

    @Override
    public Contact.Kind kind() {
        return Contact.Kind.APNS;
    }

    @Override
    public boolean isConfigured() {
        return config.apns().key().isPresent();
    }

    @Override
    public Answer send(Contact contact, Parcel.PushContent content, UUID messageId) {
        if (!contact.address().matches("[0-9a-fA-F]{16,200}")) {
            return new Gone("not a device token");
        }
        try {
            Map<String, Object> payload = Map.of(
                    "aps",
                    Map.of("alert", Map.of("title", content.title(), "body", content.body()), "mutable-content", 1),
                    "deepLink",
                    content.link());
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(config.apns().address() + "/3/device/" + contact.address()))
                    .timeout(config.timeout())
                    .header("authorization", "bearer " + token())
                    .header("apns-topic", config.apns().topic())
                    .header("apns-push-type", "alert")
                    .header("apns-id", messageId.toString())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(payload)))
                    .build();
            return DeviceCall.send(client, request, ApnsService::isGone, "apns:" + messageId);
        } catch (IOException | GeneralSecurityException e) {
            return new Answered(new Deliverer.Later("no token for Apple: " + e.getMessage(), null, true));
        }
    }

    private static boolean isGone(HttpResponse<String> response) {
        return response.statusCode() == 410
                || (response.statusCode() == 400 && response.body().contains("BadDeviceToken"));
    }

    private synchronized String token() throws IOException, GeneralSecurityException {
        String known = token;
        if (known != null && Instant.now().isBefore(tokenEnds)) {
            return known;
        }
        String fresh = SignedToken.es256(
                "{\"alg\":\"ES256\",\"kid\":\"%s\"}".formatted(config.apns().keyId()),
                "{\"iss\":\"%s\",\"iat\":%d}"
                        .formatted(config.apns().team(), Instant.now().getEpochSecond()),
                SignedToken.key(Files.readString(Path.of(config.apns().key().orElse(""))), "EC"));
        token = fresh;
        tokenEnds = Instant.now().plus(TOKEN_LASTS);
        return fresh;
    }
}
