package dev.tastemaker.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The mail server that counts, in a process of its own. */
final class SinkProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    private SinkProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static SinkProcess start(int port) {
        try {
            Process process = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-jar",
                            System.getProperty("java.class.path"),
                            "bench",
                            "smtp-sink",
                            "--port",
                            Integer.toString(port)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            // Its first line says that it takes mails.
            new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
            return new SinkProcess(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its id. */
    long process() {
        return process.pid();
    }

    /** Mails taken so far. */
    int count() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            in.readLine();
            socket.getOutputStream().write("XCOUNT\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = in.readLine();
            return answer == null ? -1 : Integer.parseInt(answer.substring(4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
