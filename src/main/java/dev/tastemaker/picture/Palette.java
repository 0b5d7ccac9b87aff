package dev.tastemaker.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The colours of a picture: what lies around the thing, and what the thing itself is. The same for the same pixels.
 *
 * @param edge mean of the outermost pixels
 * @param main the most frequent colour that is not the edge's, counted in 512 boxes and weighted by how colourful it is
 */
record Palette(Color edge, Color main) {
    private static final int SAMPLES = 96;
    private static final double LEAST_DISTANCE = 60;

    static Palette of(BufferedImage image) {
        Color edge = edge(image);
        Map<Integer, double[]> boxes = new HashMap<>();
        for (int y = 0; y < SAMPLES; y++) {
            for (int x = 0; x < SAMPLES; x++) {
                Color pixel = pixel(image, x, y);
                if (distance(pixel, edge) >= LEAST_DISTANCE) {
                    add(pixel, boxes.computeIfAbsent(box(pixel), box -> new double[4]));
                }
            }
        }
        return new Palette(
                edge,
                boxes.entrySet().stream()
                        .max(Comparator.<Map.Entry<Integer, double[]>>comparingDouble(box -> box.getValue()[3])
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(box -> mean(box.getValue()))
                        .orElse(edge));
    }

    /** WCAG 2: 1 for the same colour, 21 for black and white. */
    static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    /** A colour of the same hue that differs from {@code beside} by at least this contrast, as near to itself as can be. */
    static Color standingOut(Color colour, Color beside, double contrast) {
        for (int step = 0; step <= 100; step++) {
            Color darker = mixed(colour, Color.BLACK, step / 100.0);
            Color lighter = mixed(colour, Color.WHITE, step / 100.0);
            if (contrast(darker, beside) >= contrast) {
                return darker;
            }
            if (contrast(lighter, beside) >= contrast) {
                return lighter;
            }
        }
        throw new IllegalArgumentException("no colour has a contrast of " + contrast + " to " + beside);
    }

    static Color mixed(Color one, Color other, double share) {
        return new Color(
                (int) Math.round(one.getRed() * (1 - share) + other.getRed() * share),
                (int) Math.round(one.getGreen() * (1 - share) + other.getGreen() * share),
                (int) Math.round(one.getBlue() * (1 - share) + other.getBlue() * share));
    }

    private static Color edge(BufferedImage image) {
        double[] sum = new double[4];
        for (int i = 0; i < SAMPLES; i++) {
            add(pixel(image, i, 0), sum);
            add(pixel(image, i, SAMPLES - 1), sum);
            add(pixel(image, 0, i), sum);
            add(pixel(image, SAMPLES - 1, i), sum);
        }
        return mean(sum);
    }

    private static Color pixel(BufferedImage image, int x, int y) {
        int argb =
                image.getRGB(x * (image.getWidth() - 1) / (SAMPLES - 1), y * (image.getHeight() - 1) / (SAMPLES - 1));
        // What shines through is paper.
        return mixed(Color.WHITE, new Color(argb), (argb >>> 24) / 255.0);
    }

    private static void add(Color colour, double[] sum) {
        float[] hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
        double weight = 0.25 + hsb[1];
        sum[0] += colour.getRed() * weight;
        sum[1] += colour.getGreen() * weight;
        sum[2] += colour.getBlue() * weight;
        sum[3] += weight;
    }

    private static Color mean(double[] sum) {
        return new Color((int) Math.round(sum[0] / sum[3]), (int) Math.round(sum[1] / sum[3]), (int)
                Math.round(sum[2] / sum[3]));
    }

    private static int box(Color colour) {
        return colour.getRed() >> 5 << 6 | colour.getGreen() >> 5 << 3 | colour.getBlue() >> 5;
    }

    private static double distance(Color one, Color other) {
        return Math.sqrt(Math.pow(one.getRed() - other.getRed(), 2)
                + Math.pow(one.getGreen() - other.getGreen(), 2)
                + Math.pow(one.getBlue() - other.getBlue(), 2));
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
