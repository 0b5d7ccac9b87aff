package dev.tastemaker.llm;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/**
 * Every endpoint there is, and who is asked for what, in which order: those that have the role, those of the other text role,
 * the one of {@code llm.base-url}, the local model. What was not declared of an endpoint is tried once at the start.
 */
@ApplicationScoped
class Endpoints {
    private static final Logger LOG = Logger.getLogger(Endpoints.class);
    private static final Duration PROBE = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final LlmConfig config;
    private final LocalModel local;
    private final Optional<Endpoint> own;
    private final Map<String, Endpoint> named = new ConcurrentHashMap<>();
    private final List<Thread> probing = new CopyOnWriteArrayList<>();

    @Inject
    Endpoints(LlmConfig config, LocalModel local) {
        this.config = config;
        this.local = local;
        this.own = config.baseUrl().map(url -> Endpoint.own(config, url));
        config.endpoints().forEach((name, endpoint) -> named.put(name, Endpoint.named(config, name, endpoint)));
    }

    /** Who may be asked, first to last; those whose circuit is open are among them. */
    List<Endpoint> of(Role role) {
        List<Endpoint> order = new ArrayList<>();
        Comparator<Endpoint> byOrder =
                Comparator.<Endpoint>comparingInt(each -> each.terms().order()).thenComparing(Endpoint::name);
        named.values().stream()
                .filter(each -> each.terms().roles().contains(role))
                .filter(each -> role != Role.VISION || each.can().vision())
                .sorted(byOrder)
                .forEach(order::add);
        if (role.isText()) {
            named.values().stream()
                    .filter(each -> !order.contains(each)
                            && each.terms().roles().stream().anyMatch(Role::isText))
                    .sorted(byOrder)
                    .forEach(order::add);
            own.ifPresent(order::add);
            local.endpoint().ifPresent(order::add);
        }
        return order;
    }

    /** All of them, the local model where it is up. */
    List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>(named.values());
        own.ifPresent(all::add);
        local.endpoint().ifPresent(all::add);
        return all;
    }

    /** Readable lines on what each can do, by name; of one that only makes pictures or vectors there is nothing to say. */
    Map<String, String> abilities() {
        Map<String, String> lines = new TreeMap<>();
        all().stream()
                .filter(Endpoints::isTried)
                .forEach(each -> lines.put(
                        each.name(), each.model().name() + ": " + each.can().words()));
        return lines;
    }

    void start(@Observes StartupEvent event) {
        config.endpoints().forEach((name, endpoint) -> {
            Endpoint known = requireNonNull(named.get(name));
            if (isTried(known)) {
                tryOut(
                        known,
                        Capabilities.Declared.of(endpoint),
                        Capabilities.USUAL_CONTEXT,
                        new Probe(endpoint.baseUrl(), endpoint.apiKey().orElse("none"), endpoint.model(), PROBE));
            }
        });
        own.ifPresent(endpoint -> tryOut(
                endpoint,
                Capabilities.Declared.ofOwn(config),
                Integer.MAX_VALUE,
                new Probe(config.baseUrl().orElseThrow(), config.apiKey().orElse("none"), config.model(), PROBE)));
    }

    private static boolean isTried(Endpoint endpoint) {
        return endpoint.terms().roles().stream().anyMatch(role -> role.isText() || role == Role.VISION);
    }

    void stop(@Observes ShutdownEvent event) {
        probing.forEach(Thread::interrupt);
    }

    /** In the background; an endpoint that is not there yet is tried again later. */
    private void tryOut(Endpoint endpoint, Capabilities.Declared declared, int usualContext, Probe probe) {
        if (!declared.whole()) {
            probing.add(Thread.ofVirtual()
                    .name("probe-" + endpoint.name())
                    .start(() -> tryUntilReached(endpoint, declared, usualContext, probe)));
        }
    }

    private static void tryUntilReached(
            Endpoint endpoint, Capabilities.Declared declared, int usualContext, Probe probe) {
        Duration pause = FIRST_PAUSE;
        try {
            Optional<Capabilities> shown = probe.attempt(declared, usualContext);
            while (shown.isEmpty()) {
                LOG.infof("Endpoint %s could not be tried; again in %d s", endpoint.name(), pause.toSeconds());
                Thread.sleep(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
                shown = probe.attempt(declared, usualContext);
            }
            endpoint.learned(shown.get());
            LOG.infof(
                    "Endpoint %s (%s) %s",
                    endpoint.name(), endpoint.model().name(), shown.get().words());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service ends
        }
    }
}
