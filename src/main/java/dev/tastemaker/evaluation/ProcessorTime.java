package dev.tastemaker.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processor time, user and system, that processes and their children have taken, as Linux counts it: what a request costs
 * whatever else the machine is doing.
 */
final class ProcessorTime {
    /** Linux's clock ticks a second, which no kernel in use has otherwise. */
    private static final double TICKS = 100;

    private ProcessorTime() {}

    /**
     * Milliseconds of these processes with all that they started, living or ended; of this process without those, which are its
     * load generators. NaN where there is no {@code /proc}.
     */
    static double of(List<Long> processes) {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return Double.NaN;
        }
        return processes.stream().mapToLong(ProcessorTime::ticks).sum() * 1_000 / TICKS;
    }

    private static long ticks(long pid) {
        if (pid == ProcessHandle.current().pid()) {
            return ticks(pid, 2);
        }
        return ProcessHandle.of(pid).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .mapToLong(process -> ticks(process.pid(), 4))
                .sum();
    }

    /** The process that started another. */
    static long parent(long pid) {
        return Long.parseLong(fields(pid)[1]);
    }

    /** User and system; those of ended children come third and fourth. */
    private static long ticks(long pid, int counts) {
        try {
            return Arrays.stream(fields(pid), 11, 11 + counts)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (UncheckedIOException e) {
            return 0; // it ended meanwhile; its parent counts it
        }
    }

    /** From its state on; the name before that may hold blanks. */
    private static String[] fields(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
