package dev.tastemaker.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as a file with the mark of what made it, which a machine can read: XMP, in PNG as an {@code iTXt} chunk, in JPEG
 * as an APP1 segment.
 *
 * @param extension {@code png}, or {@code jpg} where a PNG would be larger than emails should load
 */
record PictureBytes(byte[] bytes, String extension) {
    private static final int MOST_PNG = 400_000;
    private static final float QUALITY = 0.86f;
    private static final int PNG_SIGNATURE_AND_HEADER = 8 + 25;
    private static final String PNG_XMP = "XML:com.adobe.xmp\0\0\0\0\0";
    private static final String JPEG_XMP = "http://ns.adobe.com/xap/1.0/\0";

    static PictureBytes of(BufferedImage image, String xmp) {
        byte[] png = png(image, xmp);
        return png.length <= MOST_PNG ? new PictureBytes(png, "png") : new PictureBytes(jpeg(image, xmp), "jpg");
    }

    /** @param xmp empty: no mark */
    static byte[] png(BufferedImage image, String xmp) {
        byte[] plain = written(image, "png");
        return xmp.isEmpty() ? plain : with(chunk(PNG_XMP + xmp), plain, PNG_SIGNATURE_AND_HEADER);
    }

    private static byte[] jpeg(BufferedImage image, String xmp) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        byte[] text = (JPEG_XMP + xmp).getBytes(StandardCharsets.UTF_8);
        ByteBuffer segment = ByteBuffer.allocate(4 + text.length);
        segment.putShort((short) 0xffe1).putShort((short) (text.length + 2)).put(text);
        byte[] plain = written(opaque, "jpeg");
        return with(segment.array(), plain, afterHeader(plain));
    }

    /** JFIF wants its own segment to be the first. */
    private static int afterHeader(byte[] jpeg) {
        boolean jfif = (jpeg[3] & 0xff) == 0xe0;
        return jfif ? 4 + ByteBuffer.wrap(jpeg).getShort(4) : 2;
    }

    private static byte[] chunk(String text) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        byte[] type = "iTXt".getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type)
                .put(data)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] with(byte[] part, byte[] whole, int at) {
        return ByteBuffer.allocate(whole.length + part.length)
                .put(whole, 0, at)
                .put(part)
                .put(whole, at, whole.length - at)
                .array();
    }

    private static byte[] written(BufferedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Of its file, {@code image/png}. */
    static String contentType(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".png") ? "image/png" : "image/jpeg";
    }
}
