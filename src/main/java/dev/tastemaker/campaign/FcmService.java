package dev.tastemaker.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Android and whatever else Firebase reaches: HTTP v1, with a token of the service account. */
@ApplicationScoped
class FcmService implements DeviceService {
    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final CampaignConfig.Outlet config;
    private final ObjectMapper json;
    private final HttpClient client;
    private @Nullable String token;
    private Instant tokenEnds = Instant.MIN;

    @Inject
    FcmService(CampaignConfig config, ObjectMapper json) {
        this(config.outlet(), json);
    }

    FcmService(CampaignConfig.Outlet config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.client = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    @Override
    public Contact.Kind kind() {
        return Contact.Kind.FCM;
    }

    @Override
    public boolean isConfigured() {
        return config.fcm().account().isPresent();
    }

    @Override
    public Answer send(Contact contact, Parcel.PushContent content, UUID messageId) {
        try {
            JsonNode account = account();
            URI address = URI.create(config.fcm().address() + "/v1/projects/"
                    + account.path("project_id").asText() + "/messages:send");
            Map<String, Object> message = Map.of(
                    "message",
                    Map.of(
                            "token", contact.address(),
                            "notification", Map.of("title", content.title(), "body", content.body()),
                            "data", Map.of("messageId", messageId.toString(), "deepLink", content.link()),
                            "android", Map.of("collapse_key", messageId.toString())));
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(config.timeout())
                    .header("content-type", "application/json")
                    .header("authorization", "Bearer " + token(account))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(message)))
                    .build();
            return DeviceCall.send(client, request, FcmService::isGone, "fcm:" + messageId);
        } catch (IOException | GeneralSecurityException e) {
            return new Answered(new Deliverer.Later("no token for Firebase: " + e.getMessage(), null, true));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answered(new Deliverer.Later("interrupted", null, false));
        }
    }

    private static boolean isGone(HttpResponse<String> response) {
        return response.statusCode() == 404
                || (response.statusCode() == 400 && response.body().contains("registration token"));
    }

    private JsonNode account() throws IOException {
        return json.readTree(Files.readString(Path.of(config.fcm().account().orElse(""))));
    }

    private synchronized String token(JsonNode account)
            throws IOException, GeneralSecurityException, InterruptedException {
        String known = token;
        if (known != null && Instant.now().isBefore(tokenEnds)) {
            return known;
        }
        long now = Instant.now().getEpochSecond();
        String uri = account.path("token_uri").asText();
        String claims = json.writeValueAsString(Map.of(
                "iss",
                account.path("client_email").asText(),
                "scope",
                SCOPE,
                "aud",
                uri,
                "iat",
                now,
                "exp",
                now + 3_600));
        String assertion = SignedToken.rs256(
                "{\"alg\":\"RS256\",\"typ\":\"JWT\"}",
                claims,
                SignedToken.key(account.path("private_key").asText(), "RSA"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .timeout(config.timeout())
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type="
                        + URLEncoder.encode("urn:ietf:params:oauth:grant-type:jwt-bearer", StandardCharsets.UTF_8)
                        + "&assertion=" + assertion))
                .build();
        return remember(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private String remember(String answer) throws JsonProcessingException, GeneralSecurityException {
        JsonNode granted = json.readTree(answer);
        if (!granted.path("access_token").isTextual()) {
            throw new GeneralSecurityException("the service account was refused");
        }
        String fresh = granted.path("access_token").asText();
        token = fresh;
        tokenEnds = Instant.now()
                .plusSeconds(granted.path("expires_in").asLong(3_600))
                .minus(EARLY);
        return fresh;
    }
}
