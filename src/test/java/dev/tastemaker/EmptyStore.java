package dev.tastemaker;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Every test class that starts the service begins with an empty store: what one class saved is no other's search result. */
public class EmptyStore implements QuarkusTestBeforeClassCallback {
    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;

    @Override
    public void beforeClass(Class<?> testClass) {
        try (Connection connection = DriverManager.getConnection(
                        environment("TEST_DATABASE_JDBC_URL", "jdbc:postgresql://127.0.0.1:5432/tastemaker_test"),
                        environment("DATABASE_USER", "postgres"),
                        environment("DATABASE_PASSWORD", ""));
                Statement statement = connection.createStatement()) {
            String tables = tables(statement);
            if (!tables.isEmpty()) {
                truncate(statement, tables);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test store cannot be emptied", e);
        }
    }

    /** The service of the class before may still be counting in the background, and a deadlock ends one of the two. */
    private static void truncate(Statement statement, String tables) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                statement.execute("truncate " + tables + " cascade");
                return;
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState()) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Roots only: what hangs below a partitioned table is emptied with it. The first class finds none. */
    private static String tables(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("""
                select coalesce(string_agg(format('%I', relname), ', '), '') from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                  and relname <> 'flyway_schema_history'
                """)) {
            found.next();
            return found.getString(1);
        }
    }

    private static String environment(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
