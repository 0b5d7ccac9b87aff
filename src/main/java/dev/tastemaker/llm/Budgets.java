package dev.tastemaker.llm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The budgets of turns and messages, each within the day of the key that pays for it. A day is one of UTC. */
@ApplicationScoped
public class Budgets {
    private final LlmConfig.BudgetConfig config;
    private final Clock clock;
    private final Map<String, Day> days = new ConcurrentHashMap<>();

    private record Day(LocalDate date, Budget budget) {}

    @Inject
    Budgets(LlmConfig config) {
        this(config.budget(), Clock.systemUTC());
    }

    Budgets(LlmConfig.BudgetConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** A use that begins now: one turn, one message. {@code apiKey} null: nobody's day is charged. */
    public ModelUse use(String use, @Nullable String apiKey, @Nullable String shopperId) {
        Budget own = Budget.of(config.turnCalls(), config.turnTokens());
        return new ModelUse(use, apiKey, shopperId, null, apiKey == null ? own : own.within(day(apiKey)));
    }

    /** What a key may still ask for today. */
    public Budget day(String apiKey) {
        LocalDate today = LocalDate.now(clock);
        return days.compute(
                        apiKey,
                        (id, known) -> known != null && known.date().equals(today)
                                ? known
                                : new Day(today, Budget.of(Long.MAX_VALUE, config.keyTokensPerDay())))
                .budget();
    }
}
