package dev.tastemaker.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** From a picture that anybody made to a banner: the same each time, told from its ground, bounded, and marked. */
class BannerTest {
    private static final SourceMark MARK = new SourceMark(null, null, "0f");

    @Test
    void theSamePixelsMakeTheSameBanner() {
        BufferedImage kettle = Drawings.pixels("kettle-black").orElseThrow();
        assertArrayEquals(file(kettle).bytes(), file(kettle).bytes());
        BufferedImage other = Drawings.pixels("kettle-copper").orElseThrow();
        assertNotEquals(file(kettle).bytes().length, file(other).bytes().length);
    }

    @Test
    void everyGroundIsToldFromThePictureOnIt() {
        for (int red = 0; red < 256; red += 51) {
            for (int green = 0; green < 256; green += 51) {
                for (int blue = 0; blue < 256; blue += 51) {
                    Color edge = new Color(red, green, blue);
                    Palette palette = new Palette(edge, new Color(blue, red, green));
                    assertTrue(
                            Palette.contrast(BannerPainter.ground(palette), edge) >= BannerPainter.LEAST_CONTRAST,
                            () -> "on " + edge);
                }
            }
        }
    }

    @Test
    void aPictureOnAnyGroundStandsOutOfTheWholeBanner() {
        for (Color edge : List.of(Color.WHITE, Color.BLACK, new Color(0x808080), new Color(0xf7f4ee))) {
            BufferedImage picture = plain(400, 400, edge, new Color(0x336699));
            BufferedImage banner = BannerPainter.paint(picture, Optional.empty(), false);
            Color seen = Palette.of(picture).edge();
            for (int x : new int[] {2, 100, 250, 950, 1_150, 1_197}) {
                for (int y : new int[] {2, 300, 597}) {
                    assertTrue(
                            Palette.contrast(new Color(banner.getRGB(x, y)), seen) >= 2.95,
                            () -> edge + " is hardly told from its ground");
                }
            }
        }
    }

    @Test
    void aPictureIsShownWholeAndUnstretched() {
        BufferedImage tall = plain(300, 600, Color.WHITE, Color.RED);
        BufferedImage banner = BannerPainter.paint(tall, Optional.empty(), false);
        assertEquals(BannerPainter.WIDTH, banner.getWidth());
        assertEquals(BannerPainter.HEIGHT, banner.getHeight());
        int across = 0;
        int down = 0;
        for (int x = 0; x < banner.getWidth(); x++) {
            across += isWhite(banner.getRGB(x, 300)) ? 1 : 0;
        }
        for (int y = 0; y < banner.getHeight(); y++) {
            down += isWhite(banner.getRGB(600, y)) ? 1 : 0;
        }
        assertEquals(0.5, (double) across / down, 0.03, "half as wide as high, as it was");
    }

    @Test
    void aWidePictureFillsTheBannerAndSomethingToWatchSaysSo() {
        BufferedImage wide = plain(1_600, 900, Color.BLUE, Color.BLUE);
        BufferedImage banner = BannerPainter.paint(wide, Optional.empty(), true);
        assertEquals(Color.BLUE.getRGB(), banner.getRGB(3, 3));
        assertEquals(0x16201c, banner.getRGB(600, 300) & 0xffffff, "the triangle");
        assertEquals(0xffffff, banner.getRGB(600, 255) & 0xffffff, "on white");
    }

    @Test
    void aSceneStandsBehindThePictureThatStaysTheShops() {
        BufferedImage scene = plain(1_536, 1_024, Color.GREEN, Color.GREEN);
        BufferedImage banner = BannerPainter.paint(plain(400, 400, Color.WHITE, Color.RED), Optional.of(scene), false);
        assertEquals(Color.GREEN.getRGB(), banner.getRGB(20, 20));
        assertTrue(isRed(banner.getRGB(600, 300)));
    }

    @Test
    void aFileSaysWhatMadeItAndIsAPictureStill() throws IOException {
        SourceMark generated = new SourceMark("draws <well>", "p1", "0f");
        for (BufferedImage image : List.of(plain(1_200, 600, Color.WHITE, Color.RED), noise(1_200, 600))) {
            PictureBytes file = PictureBytes.of(image, generated.xmp());
            String bytes = new String(file.bytes(), StandardCharsets.ISO_8859_1);
            assertTrue(bytes.contains("digitalsourcetype/compositeWithTrainedAlgorithmicMedia"));
            assertTrue(bytes.contains("AISystemUsed>draws &lt;well&gt;<"));
            assertTrue(bytes.contains("facts=0f; prompt=p1"));
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(file.bytes()));
            assertEquals(1_200, read.getWidth());
            assertTrue(file.bytes().length < 1_000_000, file.extension() + " of " + file.bytes().length);
        }
        assertEquals(
                "png",
                PictureBytes.of(plain(1_200, 600, Color.WHITE, Color.RED), MARK.xmp())
                        .extension());
        assertEquals("jpg", PictureBytes.of(noise(1_200, 600), MARK.xmp()).extension());
        assertTrue(MARK.xmp().contains("digitalsourcetype/digitalCreation"));
    }

    @Test
    void hostilePicturesAreRefused() {
        refused(new byte[0]);
        refused("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8));
        refused("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>"
                .getBytes(StandardCharsets.UTF_8));
        refused("<html><img src=x></html>".getBytes(StandardCharsets.UTF_8));
        refused(header(100_000, 100_000));
        refused(header(12_000, 12_000));
        refused(header(119, 600));
        refused(header(-1, 600));
        byte[] whole = PictureBytes.png(noise(400, 400), "");
        refused(java.util.Arrays.copyOf(whole, whole.length / 2));
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j < 20; j++) {
                broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt(256);
            }
            try {
                PictureReader.read(broken);
            } catch (PictureUnusable e) {
                assertTrue(e.getMessage().startsWith("it "), e.getMessage());
            }
        }
    }

    @Test
    void aLargePictureIsReadThinly() throws PictureUnusable, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(plain(5_000, 5_000, Color.WHITE, Color.RED), "jpeg", bytes);
        BufferedImage read = PictureReader.read(bytes.toByteArray());
        assertTrue(read.getWidth() <= 2_000 && read.getWidth() >= 1_200, "" + read.getWidth());
    }

    @Test
    void onlyAddressesOfTheOpenInternetAreRead() throws IOException {
        for (String closed : List.of(
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.0.8",
                "::1",
                "::",
                "fe80::1",
                "fd00:ec2::254",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "ff02::1",
                "2001::1")) {
            assertTrue(!PublicHost.is(InetAddress.getByName(closed)), closed);
        }
        for (String open : List.of("93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111")) {
            assertTrue(PublicHost.is(InetAddress.getByName(open)), open);
        }
    }

    @Test
    void onlyDrawingsOfOursAreDrawn() {
        for (String path : List.of(
                "/pictures/../application.properties",
                "/pictures/a.png",
                "/pictures/x/y.svg",
                "https://x.example/pictures/a.svg")) {
            assertEquals(Optional.empty(), Drawings.name(path), path);
            assertEquals(path, Drawings.asPixels(path));
        }
        assertEquals(Optional.empty(), Drawings.pixels("there-is-none"));
        assertEquals("/drawings/kettle-black.png", Drawings.asPixels("/pictures/kettle-black.svg"));
    }

    private static PictureBytes file(BufferedImage picture) {
        return PictureBytes.of(BannerPainter.paint(picture, Optional.empty(), false), MARK.xmp());
    }

    private static void refused(byte[] bytes) {
        assertThrows(PictureUnusable.class, () -> PictureReader.read(bytes));
    }

    private static boolean isRed(int rgb) {
        Color colour = new Color(rgb);
        return colour.getRed() > 200 && colour.getGreen() < 60 && colour.getBlue() < 60;
    }

    private static boolean isWhite(int rgb) {
        return (rgb & 0xffffff) > 0xf8f8f8;
    }

    /** A square of one colour in the middle of another. */
    private static BufferedImage plain(int width, int height, Color edge, Color middle) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(edge);
        graphics.fillRect(0, 0, width, height);
        graphics.setPaint(middle);
        graphics.fillRect(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    /** A PNG that promises this size and then ends. */
    private static byte[] header(int width, int height) {
        byte[] data = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 check = new CRC32();
        check.update(data);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(data)
                .putInt((int) check.getValue())
                .array();
    }
}
