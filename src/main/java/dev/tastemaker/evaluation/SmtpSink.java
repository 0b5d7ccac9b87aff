package dev.tastemaker.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server on loopback that takes everything, counts it, and keeps the first mails as they came. {@code XCOUNT} tells how many. */
public final class SmtpSink implements AutoCloseable {
    private static final int KEPT = 2_000;

    private final ServerSocket server;
    private final List<Mail> kept = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final @Nullable Path folder;
    private final Duration delay;

    /** A mail as it came over the wire. */
    public record Mail(String from, List<String> recipients, String source) {
        public Mail {
            recipients = List.copyOf(recipients);
        }
    }

    /** @param folder where the kept mails are written, too; null: nowhere */
    public SmtpSink(int port, @Nullable Path folder) {
        this(port, folder, Duration.ZERO);
    }

    /** @param delay how long it takes over each mail */
    SmtpSink(int port, @Nullable Path folder, Duration delay) {
        this.folder = folder;
        this.delay = delay;
        try {
            server = new ServerSocket(port, 128, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public int count() {
        return count.get();
    }

    public List<Mail> mails() {
        return kept;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 65_536);
                OutputStream out = socket.getOutputStream()) {
            socket.setTcpNoDelay(true);
            say(out, "220 sink");
            String from = "";
            List<String> recipients = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("EHLO")) {
                    say(out, "250-sink\r\n250-PIPELINING\r\n250 8BITMIME");
                } else if (verb.startsWith("MAIL FROM:")) {
                    from = line.substring(10);
                    recipients.clear();
                    say(out, "250 ok");
                } else if (verb.startsWith("RCPT TO:")) {
                    recipients.add(line.substring(8).strip());
                    say(out, "250 ok");
                } else if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    Mail mail = new Mail(from, recipients, data(in));
                    Thread.sleep(delay);
                    keep(mail);
                    say(out, "250 taken");
                } else if (verb.equals("XCOUNT")) {
                    say(out, "250 " + count.get());
                } else if (verb.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The other end is gone; what it had not finished it will bring again.
        }
    }

    private void keep(Mail mail) throws IOException {
        int number = count.incrementAndGet();
        if (number <= KEPT) {
            kept.add(mail);
            if (folder != null) {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("mail-%04d.eml".formatted(number)), mail.source());
            }
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder source = new StringBuilder(65_536);
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            source.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return source.toString();
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a process of its own: until it is ended. */
    static void serve(int port, @Nullable Path folder) {
        try (SmtpSink sink = new SmtpSink(port, folder)) {
            System.out.println("taking mails on port " + sink.port());
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
