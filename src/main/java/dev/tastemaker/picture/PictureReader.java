package dev.tastemaker.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Pixels of a picture that a stranger made. What it is is read off its first bytes, not off what its server says; how large it
 * would be is known before a pixel is; and of a large one only every second or third row and column is kept.
 */
final class PictureReader {
    private static final int LEAST_SIDE = 120;
    private static final int MOST_SIDE = 12_000;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int ENOUGH = 1_600;

    private PictureReader() {}

    static BufferedImage read(byte[] bytes) throws PictureUnusable {
        String format = format(bytes).orElseThrow(() -> new PictureUnusable("it is neither PNG, JPEG nor GIF"));
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // Metadata is left alone: a few bytes of it can unpack to gigabytes.
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < LEAST_SIDE) {
                throw new PictureUnusable("it is too small");
            }
            if (Math.max(width, height) > MOST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new PictureUnusable("it is too large");
            }
            ImageReadParam some = reader.getDefaultReadParam();
            int every = Math.max(1, Math.min(width, height) / ENOUGH);
            some.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, some);
        } catch (IOException | RuntimeException e) {
            // The decoders throw whatever they stumble upon in bytes that were made to make them stumble.
            throw new PictureUnusable("it cannot be read", e);
        } finally {
            reader.dispose();
        }
    }

    private static Optional<String> format(byte[] bytes) {
        if (begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of("png");
        }
        if (begins(bytes, 0xff, 0xd8, 0xff)) {
            return Optional.of("jpeg");
        }
        return begins(bytes, 'G', 'I', 'F', '8') ? Optional.of("gif") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
