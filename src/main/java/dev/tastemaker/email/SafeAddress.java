package dev.tastemaker.email;

import dev.tastemaker.picture.Drawings;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses that may stand in an email: absolute, http or https, with a host and without a user; else our own. */
final class SafeAddress {
    private final String base;

    SafeAddress(String publicBaseUrl) {
        String trimmed =
                publicBaseUrl.endsWith("/") ? publicBaseUrl.substring(0, publicBaseUrl.length() - 1) : publicBaseUrl;
        if (!isWeb(trimmed)) {
            throw new IllegalStateException("email.public-base-url must be an http or https address");
        }
        this.base = trimmed;
    }

    /** The item's link, encrypted unless it leads to us; or the item's page here when it has none that may be used. */
    String link(@Nullable String link, String itemId) {
        if (link == null || !isWeb(link)) {
            return of("/items/" + encoded(itemId));
        }
        return link.startsWith(base + "/") ? link : link.replaceFirst("^(?i)http:", "https:");
    }

    /** The picture's address; null when there is none that may be used. */
    @Nullable
    String image(@Nullable String image) {
        if (image == null) {
            return null;
        }
        if (image.startsWith("/") && !image.startsWith("//")) {
            return of(Drawings.asPixels(image));
        }
        return isWeb(image) ? image : null;
    }

    /** A path of this service as the outside sees it. */
    String of(String path) {
        return base + path;
    }

    boolean isSecure() {
        return base.startsWith("https://");
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
