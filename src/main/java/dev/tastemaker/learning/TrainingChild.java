package dev.tastemaker.learning;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Starts a {@link TrainingProcess} and waits for it: the same Java, the same jars, a memory limit and one core of its own. */
final class TrainingChild {
    private static final int REMEMBERED_LINES = 30;

    private final String what;
    private final TrainingListener listener;

    TrainingChild(String what, TrainingListener listener) {
        this.what = what;
        this.listener = listener;
    }

    /**
     * @param heapMegabytes for its Java objects
     * @param directMegabytes for its matrices
     * @throws TrainingFailed with the process's last words
     */
    void run(TrainingFolder folder, int threads, long heapMegabytes, long directMegabytes) {
        Process process = start(folder, threads, heapMegabytes, directMegabytes);
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line, last);
            }
            int status = process.waitFor();
            if (status != 0) {
                throw new TrainingFailed(
                        what + " ended with status " + status + ": " + String.join("\n  ", last), status);
            }
        } catch (IOException e) {
            throw new TrainingFailed(what + " could not be followed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingFailed(what + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private void hear(String line, Deque<String> last) {
        if (line.startsWith(TrainingProcess.PROGRESS)) {
            String[] parts = line.substring(TrainingProcess.PROGRESS.length()).split(" ", 3);
            listener.progress(what, Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
            return;
        }
        last.add(line);
        if (last.size() > REMEMBERED_LINES) {
            last.remove();
        }
    }

    static Process start(TrainingFolder folder, int threads, long heapMegabytes, long directMegabytes) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:MaxDirectMemorySize=" + directMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + folder.path().resolve("jvm-crash.log"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + threads,
                "-cp",
                classPath(System.getProperty("java.class.path")),
                TrainingProcess.class.getName(),
                folder.path().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("OMP_NUM_THREADS", Integer.toString(threads));
        environment.put("MKL_NUM_THREADS", Integer.toString(threads));
        environment.put("OMP_WAIT_POLICY", "passive"); // a waiting thread must not burn what another one needs
        environment.putIfAbsent("DJL_CACHE_DIR", NativeCache.folder().toString());
        environment.put("DJL_OFFLINE", "true");
        environment.put("OPT_OUT_TRACKING", "true");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new TrainingFailed("the training process could not be started: " + e.getMessage(), e);
        }
    }

    /** The jars of the packaged service lie beside the one it was started from, which names none of them. */
    static String classPath(String ours) {
        Path jar = Path.of(ours.split(File.pathSeparator, 2)[0]).toAbsolutePath();
        if (!jar.endsWith("quarkus-run.jar")) {
            return ours;
        }
        Path folder = java.util.Objects.requireNonNull(jar.getParent());
        return String.join(File.pathSeparator, folder + "/app/*", folder + "/lib/main/*", folder + "/lib/boot/*");
    }
}
