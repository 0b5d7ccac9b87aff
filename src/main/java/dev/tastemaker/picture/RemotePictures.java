package dev.tastemaker.picture;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Pictures from a shop's server. The address comes from a feed, so it may name anything: it is read over the web's own ports
 * from public addresses only, the address that was checked is the one that is connected to, nothing is followed elsewhere, and
 * size and time end it. Blocks; callers run on virtual threads.
 */
@ApplicationScoped
class RemotePictures {
    private final PictureConfig config;
    private final Set<String> trusted;
    private final HttpClient client;

    @Inject
    RemotePictures(Vertx vertx, PictureConfig config) {
        this.config = config;
        this.trusted = config.trustedHosts().orElse(Set.of());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(8)
                .setMaxWaitQueueSize(64)
                .setMaxHeaderSize(16_384)
                .setConnectTimeout((int) config.fetchTimeout().toMillis())
                .setDecompressionSupported(false));
    }

    /** The bytes at an address, whatever they are. */
    byte[] fetch(String address) throws PictureUnusable {
        URI uri = web(address);
        Future<byte[]> bytes =
                client.request(request(uri)).compose(request -> request.send()).compose(this::body);
        try {
            return bytes.toCompletionStage()
                    .toCompletableFuture()
                    .get(config.fetchTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PictureUnusable("its server was too slow", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PictureUnusable("nobody waits for it any more", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            String why = cause == null ? "no answer" : cause.getMessage();
            throw new PictureUnusable("its server did not hand it out: " + why, e);
        }
    }

    private RequestOptions request(URI uri) throws PictureUnusable {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                // The name is resolved here, once: another answer to the same question would reach an unchecked host.
                .setServer(
                        SocketAddress.inetSocketAddress(port, address(uri, port).getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .putHeader("Accept", "image/png, image/jpeg, image/gif")
                .setTimeout(config.fetchTimeout().toMillis())
                .setFollowRedirects(false);
    }

    private InetAddress address(URI uri, int port) throws PictureUnusable {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean known = trusted.contains(host) || trusted.contains(host + ":" + port);
        if (!known && port != 80 && port != 443) {
            throw new PictureUnusable("it is at a port that pictures are not read from");
        }
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""));
            for (InetAddress address : addresses) {
                if (!known && !PublicHost.is(address)) {
                    throw new PictureUnusable("it is at a private address");
                }
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new PictureUnusable("its host is unknown", e);
        }
    }

    private Future<byte[]> body(HttpClientResponse response) {
        String type = response.getHeader("Content-Type");
        if (response.statusCode() != 200) {
            return refused(response, "status " + response.statusCode());
        }
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("image/")) {
            return refused(response, "it is no picture");
        }
        Buffer all = Buffer.buffer();
        Promise<byte[]> done = Promise.promise();
        response.exceptionHandler(done::tryFail);
        response.handler(part -> {
            all.appendBuffer(part);
            if (all.length() > config.fetchBytes()) {
                done.tryFail("it is larger than " + config.fetchBytes() + " bytes");
                response.request().reset();
            }
        });
        response.endHandler(end -> done.tryComplete(all.getBytes()));
        return done.future();
    }

    private static Future<byte[]> refused(HttpClientResponse response, String why) {
        response.request().reset();
        return Future.failedFuture(why);
    }

    private static URI web(String address) throws PictureUnusable {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new PictureUnusable("it has no web address");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new PictureUnusable("it has no web address", e);
        }
    }
}
