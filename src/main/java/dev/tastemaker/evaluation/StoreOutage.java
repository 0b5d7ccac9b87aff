package dev.tastemaker.evaluation;

import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** Ends the database server of this checkout, and of no other, and starts it again as the launcher does. */
final class StoreOutage {
    private StoreOutage() {}

    /** Ended in haste, and away for a while. */
    static void of(Duration time) {
        run("""
                as_owner "$DISTRIBUTION/bin/pg_ctl" -D "$DATA" -w -m immediate stop
                sleep %d
                """.formatted(time.toSeconds()));
    }

    /** Killed with -9, all its processes at once, and started again. */
    static void byKill() {
        run("""
                server=$(head -n 1 "$DATA/postmaster.pid")
                kill -9 "$server" $(cat "/proc/$server/task/$server/children" 2>/dev/null || true) || true
                while database_port >/dev/null; do sleep 0.1; done
                """);
    }

    private static void run(String end) {
        String script = """
                set -eu
                ROOT=$PWD
                for part in common build database service; do . "launcher/$part.sh"; done
                private_database; find_jdk; install_postgresql; choose_owner
                """ + end + "start_database\n";
        try {
            Process process = new ProcessBuilder("bash", "-c", script)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of(".tastemaker", "logs", "drill-outage.log").toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw Refusal.invalid("the store cannot be stopped; see .tastemaker/logs/drill-outage.log");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
