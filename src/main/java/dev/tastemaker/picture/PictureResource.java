package dev.tastemaker.picture;

import dev.tastemaker.problem.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pictures that emails show. Anybody may see them, and mailboxes keep copies: what stands at an address never changes. */
@Path("/")
@Tag(name = "Pictures")
@RunOnVirtualThread
public class PictureResource {
    private static final Pattern BANNER = Pattern.compile("[0-9a-f]{64}\\.(png|jpg)");
    private static final Pattern DRAWING = Pattern.compile("([a-z0-9-]{1,100})\\.png");
    private static final int MOST_DRAWN = 200;

    private final Banner.Store banners;
    private final Map<String, byte[]> drawn = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_DRAWN;
        }
    });

    @Inject
    PictureResource(Banner.Store banners) {
        this.banners = banners;
    }

    @GET
    @Path("banners/{name}")
    @Operation(summary = "The banner of an email, under the hash of its bytes")
    public Response banner(@PathParam("name") String name) {
        if (!BANNER.matcher(name).matches()) {
            throw Refusal.notFound("there is no banner of this name");
        }
        byte[] bytes = banners.bytes(name).orElseThrow(() -> Refusal.notFound("there is no banner of this name"));
        return kept(bytes, name, Duration.ofDays(365), true);
    }

    @GET
    @Path("drawings/{name}")
    @Operation(summary = "A drawing of the sample shop as PNG, for mail programs that draw no SVG")
    public Response drawing(@PathParam("name") String name) {
        var matcher = DRAWING.matcher(name);
        if (!matcher.matches()) {
            throw Refusal.notFound("there is no drawing of this name");
        }
        byte[] bytes = drawn.computeIfAbsent(
                matcher.group(1),
                known -> Drawings.pixels(known)
                        .map(pixels -> PictureBytes.png(pixels, ""))
                        .orElseThrow(() -> Refusal.notFound("there is no drawing of this name")));
        return kept(bytes, name, Duration.ofDays(1), false);
    }

    private static Response kept(byte[] bytes, String name, Duration age, boolean immutable) {
        CacheControl cache = new CacheControl();
        cache.setMaxAge((int) age.toSeconds());
        cache.setNoTransform(false);
        if (immutable) {
            cache.getCacheExtension().put("immutable", "");
        }
        return Response.ok(bytes, PictureBytes.contentType(name))
                .cacheControl(cache)
                .tag(name)
                .build();
    }
}
