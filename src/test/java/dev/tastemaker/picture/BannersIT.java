package dev.tastemaker.picture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Kettle;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Banners made, kept and served, and a shop's picture server that means no good. */
@QuarkusTest
class BannersIT {
    private static final byte[] PICTURE = PictureBytes.png(new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB), "");

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer shop;

    @Inject
    Banners banners;

    @Inject
    Vertx vertx;

    @BeforeEach
    void open() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        shop.createContext("/good.png", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, PICTURE.length);
            exchange.getResponseBody().write(PICTURE);
            exchange.close();
        });
        shop.createContext("/elsewhere.png", exchange -> {
            exchange.getResponseHeaders().set("Location", "/good.png");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        shop.createContext("/page.png", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.close();
        });
        shop.createContext("/endless.png", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[65_536];
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write(some);
                }
            } catch (IOException e) {
                asked.incrementAndGet();
            }
        });
        shop.createContext("/silent.png", exchange -> {
            try {
                Thread.sleep(Duration.ofSeconds(60));
            } catch (InterruptedException e) {
                exchange.close();
            }
        });
        shop.start();
    }

    @AfterEach
    void close() {
        shop.stop(0);
    }

    @Test
    void aBannerIsServedUnderItsHashForGood() throws IOException {
        Item kettle = Kettle.plain().image("/pictures/kettle-black.svg").item();
        Banner banner = banners.made(kettle).orElseThrow();
        assertEquals(Optional.of(banner), banners.known(kettle));
        byte[] bytes = given().get(banner.path())
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", containsString("immutable"))
                .header("ETag", "\"" + banner.name() + "\"")
                .extract()
                .asByteArray();
        assertEquals(1_200, ImageIO.read(new ByteArrayInputStream(bytes)).getWidth());
        given().get("/banners/" + "0".repeat(64) + ".png").then().statusCode(404);
        given().get("/banners/..%2F..%2Fx").then().statusCode(404);
        given().get("/drawings/kettle-black.png").then().statusCode(200).contentType("image/png");
        given().get("/drawings/none.png").then().statusCode(404);
    }

    @Test
    void anItemWithoutAUsablePictureHasNoBanner() {
        assertEquals(Optional.empty(), banners.made(Kettle.plain().item()));
        assertEquals(
                Optional.empty(),
                banners.made(Kettle.plain().id("p").image("/pictures/none.svg").item()));
        assertEquals(
                Optional.empty(),
                banners.made(Kettle.plain().id("q").image(address("/good.png")).item()));
        assertEquals(0, asked.get(), "this machine is a private address");
    }

    @Test
    void aTrustedServerIsReadWithinBounds() throws PictureUnusable {
        RemotePictures pictures =
                reading(Set.of("127.0.0.1:" + shop.getAddress().getPort()), Duration.ofSeconds(20));
        assertEquals(PICTURE.length, pictures.fetch(address("/good.png")).length);
        assertEquals("its server did not hand it out: status 302", refused(pictures, address("/elsewhere.png")));
        assertEquals("its server did not hand it out: it is no picture", refused(pictures, address("/page.png")));
        assertEquals("its server did not hand it out: status 404", refused(pictures, address("/none.png")));
        assertTrue(refused(pictures, address("/endless.png")).contains("larger than"), "more than it may be");
        RemotePictures hasty = reading(Set.of("127.0.0.1:" + shop.getAddress().getPort()), Duration.ofMillis(300));
        assertFalse(refused(hasty, address("/silent.png")).isEmpty());
    }

    @Test
    void nothingElseIsRead() {
        RemotePictures pictures = reading(Set.of(), Duration.ofSeconds(5));
        for (String address : new String[] {
            "http://127.0.0.1/x.png",
            "http://localhost/x.png",
            "http://[::1]/x.png",
            "http://169.254.169.254/latest/meta-data",
            "http://0x7f000001/x.png",
            "http://2130706433/x.png",
            "https://user:word@shop.example/x.png",
            "file:///etc/passwd",
            "gopher://127.0.0.1:70/x",
            address("/good.png")
        }) {
            assertThrows(PictureUnusable.class, () -> pictures.fetch(address), address);
        }
        assertEquals(0, asked.get());
    }

    private RemotePictures reading(Set<String> trusted, Duration timeout) {
        return new RemotePictures(vertx, new PictureConfigWith(trusted, timeout));
    }

    private static String refused(RemotePictures pictures, String address) {
        return ""
                + assertThrows(PictureUnusable.class, () -> pictures.fetch(address))
                        .getMessage();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + shop.getAddress().getPort() + path;
    }
}
