package dev.tastemaker.feedback;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps up with what is used up and what lasts, in the background: habits change with seasons, not with seconds. */
@ApplicationScoped
public class Habits {
    private final PgHabitStore habits;
    private final PgInteractionStore interactions;
    private final BackgroundWork background;
    private long learnedAdditions = -1;

    @Inject
    Habits(PgHabitStore habits, PgInteractionStore interactions, BackgroundWork background) {
        this.habits = habits;
        this.interactions = interactions;
        this.background = background;
    }

    @Scheduled(
            every = "${feedback.habits-every:10m}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "habits")
    @RunOnVirtualThread
    void learnWhenDue() {
        background.attempt("Learning habits", () -> {
            long additions = interactions.additions();
            if (additions != learnedAdditions) {
                learn();
                learnedAdditions = additions;
            }
        });
    }

    /** Learns from all purchases there are. */
    public void learn() {
        habits.refresh();
    }
}
