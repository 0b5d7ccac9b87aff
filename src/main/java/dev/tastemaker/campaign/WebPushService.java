package dev.tastemaker.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Browsers: encrypted (RFC 8291), with who sends it signed (VAPID, RFC 8292). */
@ApplicationScoped
class WebPushService implements DeviceService {
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Duration KEPT = Duration.ofHours(24);

    private final CampaignConfig.Outlet config;
    private final ObjectMapper json;
    private final HttpClient client;

    @Inject
    WebPushService(CampaignConfig config, ObjectMapper json) {
        this(config.outlet(), json);
    }

    WebPushService(CampaignConfig.Outlet config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.client = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    @Override
    public Contact.Kind kind() {
        return Contact.Kind.WEBPUSH;
    }

    @Override
    public boolean isConfigured() {
        return config.webpush().privateKey().isPresent()
                && config.webpush().publicKey().isPresent();
    }

    @Override
    public Answer send(Contact contact, Parcel.PushContent content, UUID messageId) {
        try {
            URI endpoint = URI.create(contact.address());
            byte[] text = json.writeValueAsBytes(Map.of(
                    "title",
                    content.title(),
                    "body",
                    content.body(),
                    "link",
                    content.link(),
                    "id",
                    messageId.toString()));
            byte[] body = WebPushCipher.encrypt(
                    text,
                    DECODER.decode(contact.keys().getOrDefault("p256dh", "")),
                    DECODER.decode(contact.keys().getOrDefault("auth", "")));
            HttpRequest request = HttpRequest.newBuilder(endpoint)
                    .timeout(config.timeout())
                    .header("content-encoding", "aes128gcm")
                    .header("content-type", "application/octet-stream")
                    .header("ttl", Long.toString(KEPT.toSeconds()))
                    .header("topic", messageId.toString().replace("-", "").substring(0, 32))
                    .header(
                            "authorization",
                            "vapid t=" + token(endpoint) + ", k="
                                    + config.webpush().publicKey().orElse(""))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return DeviceCall.send(
                    client,
                    request,
                    response -> response.statusCode() == 404 || response.statusCode() == 410,
                    response(messageId));
        } catch (GeneralSecurityException | IllegalArgumentException | JsonProcessingException e) {
            return new Answered(new Deliverer.Refused("cannot be encrypted: " + e.getMessage()));
        }
    }

    private static String response(UUID messageId) {
        return "webpush:" + messageId;
    }

    private String token(URI endpoint) throws GeneralSecurityException {
        String origin = endpoint.getScheme() + "://" + endpoint.getAuthority();
        String claims = "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}"
                .formatted(
                        origin,
                        Instant.now().plus(Duration.ofHours(12)).getEpochSecond(),
                        config.webpush().subject());
        return SignedToken.es256(
                "{\"typ\":\"JWT\",\"alg\":\"ES256\"}",
                claims,
                WebPushCipher.privateKey(
                        DECODER.decode(config.webpush().privateKey().orElse(""))));
    }
}
