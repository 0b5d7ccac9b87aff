package dev.tastemaker.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A picture across an email: the item's own picture, whole and unstretched, on a ground of its own colours. A wide picture
 * fills the banner. Nothing is written on it: words in a picture are lost on whoever does not see it, and the HTML below says
 * them. The same for the same pixels.
 */
final class BannerPainter {
    static final int WIDTH = 1_200;
    static final int HEIGHT = 600;

    /** Says in a banner's key how it was made: another number makes all of them anew. */
    static final int RECIPE = 2;

    /** What WCAG 2 wants between the parts of a picture that must be told apart. */
    static final double LEAST_CONTRAST = 3;

    private static final double WIDE = 1.5;
    private static final int PLATE_WIDTH = 760;
    private static final int PLATE_HEIGHT = 520;
    private static final int CORNER = 40;
    private static final int SHADOW = 24;

    private BannerPainter() {}

    /**
     * The banner of a picture.
     *
     * @param scene what stands behind it instead of a ground of its colours
     * @param plays whether it begins something to watch, which a mark says
     */
    static BufferedImage paint(BufferedImage picture, Optional<BufferedImage> scene, boolean plays) {
        BufferedImage banner = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = banner.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        if (picture.getWidth() >= WIDE * picture.getHeight()) {
            cover(graphics, picture);
        } else {
            Palette palette = Palette.of(picture);
            scene.ifPresentOrElse(behind -> cover(graphics, behind), () -> ground(graphics, palette));
            plate(graphics, picture, palette.edge());
        }
        if (plays) {
            playMark(graphics);
        }
        graphics.dispose();
        return banner;
    }

    /** The colour behind a picture: its own main colour, as dark or light as it must be to be told from the picture's edge. */
    static Color ground(Palette palette) {
        return Palette.standingOut(palette.main(), palette.edge(), LEAST_CONTRAST);
    }

    private static void ground(Graphics2D graphics, Palette palette) {
        Color ground = ground(palette);
        // Away from the edge's brightness only, so that no part of the ground comes nearer to it than the ground
        // itself.
        Color away = Palette.contrast(ground, Color.BLACK) < Palette.contrast(palette.edge(), Color.BLACK)
                ? Color.BLACK
                : Color.WHITE;
        graphics.setPaint(new GradientPaint(0, 0, ground, WIDTH, HEIGHT, Palette.mixed(ground, away, 0.28)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setPaint(Palette.mixed(ground, away, 0.12));
        graphics.fill(new Ellipse2D.Double(-190, 150, 620, 620));
        graphics.setPaint(Palette.mixed(ground, away, 0.2));
        graphics.fill(new Ellipse2D.Double(850, -330, 620, 620));
    }

    private static void plate(Graphics2D graphics, BufferedImage picture, Color edge) {
        double scale = Math.min((double) PLATE_WIDTH / picture.getWidth(), (double) PLATE_HEIGHT / picture.getHeight());
        double width = picture.getWidth() * scale;
        double height = picture.getHeight() * scale;
        double x = (WIDTH - width) / 2;
        double y = (HEIGHT - height) / 2;
        graphics.setPaint(new Color(0, 0, 0, 4));
        for (int spread = SHADOW; spread > 0; spread--) {
            graphics.fill(new RoundRectangle2D.Double(
                    x - spread,
                    y - spread + 8,
                    width + 2 * spread,
                    height + 2 * spread,
                    CORNER + spread,
                    CORNER + spread));
        }
        RoundRectangle2D plate = new RoundRectangle2D.Double(x, y, width, height, CORNER, CORNER);
        graphics.setPaint(edge);
        graphics.fill(plate);
        // A clip has hard corners; drawn on a layer of its own and masked, they are smooth.
        graphics.drawImage(masked(scaled(picture, width, height), plate, x, y), (int) x, (int) y, null);
    }

    private static BufferedImage masked(BufferedImage picture, Shape shape, double x, double y) {
        BufferedImage layer = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = layer.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.fill(AffineTransform.getTranslateInstance(-(int) x, -(int) y).createTransformedShape(shape));
        graphics.setComposite(java.awt.AlphaComposite.SrcIn);
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return layer;
    }

    /** Halved until it is near, because one large step drops most of the pixels. */
    private static BufferedImage scaled(BufferedImage picture, double width, double height) {
        BufferedImage near = picture;
        while (near.getWidth() > width * 2 && near.getHeight() > height * 2) {
            near = drawn(near, near.getWidth() / 2, near.getHeight() / 2);
        }
        return drawn(near, (int) Math.round(width), (int) Math.round(height));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return image;
    }

    /** Fills the banner; what stands over is cut off evenly. */
    private static void cover(Graphics2D graphics, BufferedImage picture) {
        double scale = Math.max((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight());
        BufferedImage whole = scaled(picture, picture.getWidth() * scale, picture.getHeight() * scale);
        graphics.setPaint(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.drawImage(whole, (WIDTH - whole.getWidth()) / 2, (HEIGHT - whole.getHeight()) / 2, null);
    }

    /** Black on a white ring on a dark one: whatever lies behind, one of the two stands out. */
    private static void playMark(Graphics2D graphics) {
        double x = WIDTH / 2.0;
        double y = HEIGHT / 2.0;
        graphics.setPaint(new Color(0, 0, 0, 90));
        graphics.fill(new Ellipse2D.Double(x - 60, y - 60, 120, 120));
        graphics.setPaint(Color.WHITE);
        graphics.fill(new Ellipse2D.Double(x - 54, y - 54, 108, 108));
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x - 16, y - 26);
        triangle.lineTo(x + 30, y);
        triangle.lineTo(x - 16, y + 26);
        triangle.closePath();
        graphics.setPaint(new Color(0x16201c));
        graphics.fill(triangle);
    }
}
