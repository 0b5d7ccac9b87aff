package dev.tastemaker.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The drawings that come with the service, as pixels. Only these: an SVG of somebody else's is a program. */
public final class Drawings {
    private static final Pattern PATH = Pattern.compile("/pictures/([a-z0-9-]{1,100})\\.svg");
    private static final int LONGEST_SIDE = 800;

    private Drawings() {}

    /** Where the same picture is served as PNG, since mail programs draw no SVG; of other pictures the path itself. */
    public static String asPixels(String path) {
        return name(path).map(name -> "/drawings/" + name + ".png").orElse(path);
    }

    /** The name in the path of a drawing of ours: {@code kettle-black} of {@code /pictures/kettle-black.svg}. */
    static Optional<String> name(@Nullable String path) {
        if (path == null) {
            return Optional.empty();
        }
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The drawing of a name, its longer side 800 pixels; empty when there is none. */
    static Optional<BufferedImage> pixels(String name) {
        String path = "/META-INF/resources/pictures/" + name + ".svg";
        try (InputStream stream = Drawings.class.getResourceAsStream(path)) {
            SVGDocument drawing =
                    stream == null ? null : new SVGLoader().load(stream, null, LoaderContext.createDefault());
            return Optional.ofNullable(drawing).map(Drawings::drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawn(SVGDocument drawing) {
        float scale = LONGEST_SIDE / Math.max(drawing.size().width, drawing.size().height);
        int width = Math.max(1, Math.round(drawing.size().width * scale));
        int height = Math.max(1, Math.round(drawing.size().height * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render((java.awt.Component) null, graphics, new ViewBox(width, height));
        graphics.dispose();
        return image;
    }
}
