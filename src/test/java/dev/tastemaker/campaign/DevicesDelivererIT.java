package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.tastemaker.campaign.Deliverer.Later;
import dev.tastemaker.campaign.Deliverer.Outcome;
import dev.tastemaker.campaign.Deliverer.Refused;
import dev.tastemaker.campaign.Deliverer.Sent;
import dev.tastemaker.profile.Channel;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Push services on loopback: what they are sent, and what their answers mean. */
@QuarkusTest
class DevicesDelivererIT {
    private final String id = UUID.randomUUID().toString();
    private final Map<String, String> authorizations = new ConcurrentHashMap<>();
    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
    private volatile int status = 201;
    private HttpServer server;

    @TempDir
    Path folder;

    @Inject
    Office office;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            bodies.put(path, exchange.getRequestBody().readAllBytes());
            authorizations.put(path, String.valueOf(exchange.getRequestHeaders().getFirst("authorization")));
            byte[] answer = "{\"access_token\":\"granted\",\"expires_in\":3600}".getBytes(StandardCharsets.UTF_8);
            if (status == 429) {
                exchange.getResponseHeaders().add("Retry-After", "7");
            }
            exchange.sendResponseHeaders(path.equals("/token") ? 200 : status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aBrowserGetsAnEncryptedMessageFromWhoeverSignedIt() throws GeneralSecurityException {
        assertInstanceOf(Sent.class, deliver(browser()));
        assertTrue(authorizations.get("/browser").startsWith("vapid t="), authorizations.toString());
        byte[] body = bodies.get("/browser");
        assertTrue(body.length > 100 && body.length <= 4_096);
        assertTrue(!new String(body, StandardCharsets.ISO_8859_1).contains("Kettle"), "readable on the way");
    }

    @Test
    void androidGetsItsMessageWithATokenOfTheServiceAccount() throws IOException {
        assertInstanceOf(Sent.class, deliver(new Contact(Contact.Kind.FCM, "device-1", Map.of())));
        String path = "/v1/projects/shop/messages:send";
        assertEquals("Bearer granted", authorizations.get(path));
        var message = json.readTree(bodies.get(path)).path("message");
        assertEquals("device-1", message.path("token").asText());
        assertEquals("Kettle", message.path("notification").path("title").asText());
    }

    @Test
    void appleGetsItsMessageUnderItsOwnId() throws IOException {
        status = 200;
        assertInstanceOf(Sent.class, deliver(new Contact(Contact.Kind.APNS, "ab".repeat(32), Map.of())));
        String path = "/3/device/" + "ab".repeat(32);
        assertTrue(authorizations.get(path).startsWith("bearer ey"));
        assertEquals(
                "Kettle",
                json.readTree(bodies.get(path))
                        .path("aps")
                        .path("alert")
                        .path("title")
                        .asText());
    }

    @Test
    void aDeviceThatIsGoneIsForgottenAndOneThatIsBusyIsNot() throws GeneralSecurityException {
        Contact browser = browser();
        office.contacts.save(id, browser);
        status = 429;
        Later later = assertInstanceOf(Later.class, deliver(browser));
        assertEquals(Duration.ofSeconds(7), later.after());
        assertTrue(later.everybody());
        status = 500;
        assertInstanceOf(Later.class, deliver(browser));
        assertEquals(1, office.contacts.of(List.of(id), Channel.PUSH).get(id).size());
        status = 410;
        assertInstanceOf(Refused.class, deliver(browser));
        assertTrue(office.contacts.of(List.of(id), Channel.PUSH).isEmpty());
        assertInstanceOf(Refused.class, deliver());
    }

    private Outcome deliver(Contact... contacts) {
        try {
            Files.writeString(folder.resolve("apple.pem"), pem("EC"));
            Files.writeString(
                    folder.resolve("google.json"),
                    json.writeValueAsString(Map.of(
                            "project_id",
                            "shop",
                            "client_email",
                            "shop@shop.example",
                            "private_key",
                            pem("RSA"),
                            "token_uri",
                            address() + "/token")));
            DevicesTo config = new DevicesTo(address(), folder, keys("EC"));
            DevicesDeliverer devices = new DevicesDeliverer(
                    List.of(
                            new WebPushService(config, json),
                            new FcmService(config, json),
                            new ApnsService(config, json)),
                    office.contacts);
            return devices.deliver(new Parcel(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    id,
                    List.of(contacts),
                    new Parcel.PushContent("Kettle", "It boils, €49.90.", "https://shop.example/items/kettle")));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Contact browser() throws GeneralSecurityException {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String key = encoder.encodeToString(
                WebPushCipher.point((ECPublicKey) keys("EC").getPublic()));
        return new Contact(
                Contact.Kind.WEBPUSH,
                address() + "/browser",
                Map.of("p256dh", key, "auth", encoder.encodeToString(new byte[16])));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String pem(String algorithm) throws GeneralSecurityException {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(keys(algorithm).getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair keys(String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(algorithm.equals("EC") ? 256 : 2_048);
        return generator.generateKeyPair();
    }
}
