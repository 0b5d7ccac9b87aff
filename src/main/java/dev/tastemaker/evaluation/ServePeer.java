package dev.tastemaker.evaluation;

import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Python peer as a server of its own on loopback, over its own database in the same PostgreSQL. */
final class ServePeer implements AutoCloseable {
    private final Process process;
    private final int port;

    private ServePeer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /**
     * Loads the peer's database and starts it.
     *
     * @param folder the peer's sources with its {@code peer} script
     * @param data the folder of the products
     * @param server {@code postgresql://user:password@host:port}
     */
    static ServePeer start(Path folder, Path data, String server) {
        Path script = folder.resolve("peer");
        if (!Files.isRegularFile(script)) {
            throw Refusal.notFound("there is no peer at " + script);
        }
        try {
            run(
                            server,
                            script,
                            "load",
                            data.resolve("products.jsonl.gz").toAbsolutePath().toString())
                    .waitFor();
            int port = freePort();
            Process process = run(server, script, "serve", Integer.toString(port));
            awaitPort(process, port);
            return new ServePeer(process, port);
        } catch (IOException e) {
            throw Refusal.notFound("the peer does not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the peer started", e);
        }
    }

    private static Process run(String server, Path script, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of("bash", script.toString(), arguments[0], arguments[1]));
        builder.environment().put("PG_BASE", server);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(ProcessBuilder.Redirect.DISCARD.file()))
                .start();
    }

    private static void awaitPort(Process process, int port) throws InterruptedException, IOException {
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IOException("it does not listen; was its set-up run?");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
