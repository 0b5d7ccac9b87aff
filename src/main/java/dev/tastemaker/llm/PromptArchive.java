package dev.tastemaker.llm;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Keeps every version of a prompt that was in use, so that what it made can be explained when its folder has moved on. */
@ApplicationScoped
public class PromptArchive {
    private static final Logger LOG = Logger.getLogger(PromptArchive.class);

    private final PromptLibrary library;
    private final Store store;
    private final BackgroundWork background;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    /** A version that was in use. */
    public record Version(String agent, String version, Map<String, String> files, Instant firstUsed) {}

    /** Where versions are kept. */
    interface Store {
        void save(String agent, String version, Map<String, String> files);

        /** The newest first. */
        List<Version> of(String agent);
    }

    @Inject
    PromptArchive(PromptLibrary library, Store store, BackgroundWork background) {
        this.library = library;
        this.store = store;
        this.background = background;
    }

    /** All versions of an agent, the newest first. */
    public List<Version> versions(String agent) {
        return store.of(agent);
    }

    /** Of these versions all that are kept, whichever agent each is of; what is not kept, and what is refused by now, is left out. */
    public PromptPin pin(Collection<String> wanted) {
        Map<String, Prompt> prompts = new HashMap<>();
        for (String agent : PromptLibrary.AGENTS) {
            store.of(agent).stream()
                    .filter(each -> wanted.contains(each.version()))
                    .findFirst()
                    .flatMap(this::read)
                    .ifPresent(prompt -> prompts.put(agent, prompt));
        }
        return new PromptPin(prompts);
    }

    private Optional<Prompt> read(Version version) {
        try {
            return Optional.of(library.earlier(version.agent(), version.files()));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Version %s of prompt %s cannot be used any more: %s",
                    version.version(), version.agent(), e.getMessage());
            return Optional.empty();
        }
    }

    void start(@Observes StartupEvent event) {
        keepDue();
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "prompt-versions")
    @RunOnVirtualThread
    void keepDue() {
        background.attempt("Keeping the prompts", () -> PromptLibrary.AGENTS.forEach(this::keep));
    }

    private void keep(String agent) {
        String version = library.prompt(agent).version();
        if (!kept.contains(agent + version)) {
            store.save(agent, version, library.files(agent));
            kept.add(agent + version);
        }
    }
}
