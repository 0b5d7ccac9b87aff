import java.sql.DriverManager;
import java.sql.SQLException;

/** Creates the database that DATABASE_JDBC_URL names, when the server does not have it yet: one-off work gets its own. */
final class CreateDatabase {
    private static final String ALREADY_THERE = "42P04";

    public static void main(String[] arguments) {
        String url = System.getenv("DATABASE_JDBC_URL");
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        int start = url.lastIndexOf('/', end) + 1;
        String name = url.substring(start, end);
        String maintenance = url.substring(0, start) + "postgres" + url.substring(end);
        try (var connection = DriverManager.getConnection(
                        maintenance, System.getenv("DATABASE_USER"), System.getenv("DATABASE_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"" + name.replace("\"", "\"\"") + "\"");
        } catch (SQLException problem) {
            if (!ALREADY_THERE.equals(problem.getSQLState())) {
                System.err.println(problem.getMessage());
                System.exit(1);
            }
        }
    }
}
