package dev.tastemaker.evaluation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process of its own that asks a server as fast as it answers, over kept connections, one thread each: {@code HOST PORT
 * CONNECTIONS SECONDS FILE once|again}. Each line of the file is one request: method, path, content type and body, parted by tabs;
 * {@code \n} in a body is a line break. The last line it prints is {@code requests failures seconds p50 p99 processor}, times
 * in milliseconds. Plain sockets, because it shares the processor with what it measures.
 */
final class LoadGenerator {
    private final String host;
    private final int port;
    private final List<byte[]> requests;
    private final long end;
    private final int most;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong failures = new AtomicLong();

    private LoadGenerator(String host, int port, List<byte[]> requests, double seconds, boolean once) {
        this.host = host;
        this.port = port;
        this.requests = requests;
        this.most = once ? requests.size() : Integer.MAX_VALUE;
        this.end = System.nanoTime() + (long) (seconds * 1e9);
    }

    public static void main(String... arguments) throws Exception {
        int port = Integer.parseInt(arguments[1]);
        List<byte[]> requests = Files.readAllLines(Path.of(arguments[4])).stream()
                .map(line -> request(line, arguments[0] + ':' + port))
                .toList();
        long started = System.nanoTime();
        LoadGenerator load = new LoadGenerator(
                arguments[0], port, requests, Double.parseDouble(arguments[3]), arguments[5].equals("once"));
        long[] nanos = load.run(Integer.parseInt(arguments[2]));
        double seconds = (System.nanoTime() - started) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%d %d %.3f %.3f %.3f %.0f%n",
                nanos.length,
                load.failures.get(),
                seconds,
                at(nanos, 0.5),
                at(nanos, 0.99),
                processorNanos() / 1e6);
    }

    /** The time of each answer. */
    private long[] run(int connections) throws InterruptedException {
        long[][] times = new long[connections][];
        Thread[] threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            int at = i;
            threads[i] = Thread.ofPlatform().start(() -> times[at] = askOnAndOn());
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.stream(times).flatMapToLong(Arrays::stream).toArray();
    }

    private long[] askOnAndOn() {
        long[] times = new long[1 << 10];
        int count = 0;
        while (goesOn()) {
            try (Socket socket = new Socket(host, port)) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(30_000);
                OutputStream out = socket.getOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                while (goesOn()) {
                    int turn = next.getAndIncrement();
                    if (turn >= most) {
                        break;
                    }
                    long asked = System.nanoTime();
                    out.write(requests.get(turn % requests.size()));
                    if (!answered(in)) {
                        failures.incrementAndGet();
                    }
                    if (count == times.length) {
                        times = Arrays.copyOf(times, 2 * count);
                    }
                    times[count++] = System.nanoTime() - asked;
                }
            } catch (IOException e) {
                failures.incrementAndGet();
            }
        }
        return Arrays.copyOf(times, count);
    }

    private boolean goesOn() {
        return System.nanoTime() < end && next.get() < most;
    }

    /** Reads one answer whole; whether its status is one of success. */
    private static boolean answered(InputStream in) throws IOException {
        String status = line(in);
        long length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
                in.skipNBytes(chunk + 2L);
            }
            line(in);
        }
        return status.length() > 9 && status.charAt(9) == '2';
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("the server closed the connection");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    private static byte[] request(String line, String host) {
        String[] parts = line.split("\t", 4);
        byte[] body =
                parts.length < 4 ? new byte[0] : parts[3].replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        String head = parts[0] + ' ' + parts[1] + " HTTP/1.1\r\nHost: " + host + "\r\n"
                + (parts.length < 4 ? "" : "Content-Type: " + parts[2] + "\r\nContent-Length: " + body.length + "\r\n")
                + "\r\n";
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        return whole;
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    private static double processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : Double.NaN;
    }
}
