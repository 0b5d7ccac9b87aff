package dev.tastemaker.llm;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
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
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Every endpoint there is, and who is asked for what, in which order: those that have the role, those of the other text role,
 * the one of {@code llm.base-url}, the local model. What an endpoint does not say of itself is tried once at the start.
 */
@ApplicationScoped
class Endpoints {
    private static final Logger LOG = Logger.getLogger(Endpoints.class);
    private static final Duration PROBE = Duration.ofSeconds(15);

    private final LlmConfig config;
    private final LocalModel local;
    private final Optional<Endpoint> own;
    private final Map<String, Endpoint> named = new ConcurrentHashMap<>();

    @Inject
    Endpoints(LlmConfig config, LocalModel local) {
        this.config = config;
        this.local = local;
        this.own = config.baseUrl().map(url -> Endpoint.own(config, url));
        config.endpoints()
                .forEach((name, endpoint) -> named.put(
                        name,
                        Endpoint.named(config, name, endpoint, endpoint.tools().orElse(false))));
    }

    /** Who may be asked, first to last; those whose circuit is open are among them. */
    List<Endpoint> of(Role role) {
        List<Endpoint> order = new ArrayList<>();
        Comparator<Endpoint> byOrder =
                Comparator.<Endpoint>comparingInt(each -> each.terms().order()).thenComparing(Endpoint::name);
        named.values().stream()
                .filter(each -> each.terms().roles().contains(role))
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

    /** Whether anybody but the local model was configured. */
    List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>(named.values());
        own.ifPresent(all::add);
        local.endpoint().ifPresent(all::add);
        return all;
    }

    void start(@Observes StartupEvent event) {
        config.endpoints().forEach((name, endpoint) -> {
            if (endpoint.tools().isEmpty() && endpoint.roles().stream().anyMatch(Role::isText)) {
                Thread.ofVirtual().name("probe-" + name).start(() -> probe(name, endpoint));
            }
        });
    }

    /** A model that calls tools calls the one there is when it must. */
    private void probe(String name, LlmConfig.EndpointConfig endpoint) {
        Endpoint untried = Endpoint.named(config, name, endpoint, false);
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from("Call the tool look_up with the word tea."))
                .toolSpecifications(ToolSpecification.builder()
                        .name("look_up")
                        .description("Looks up one word")
                        .parameters(JsonObjectSchema.builder()
                                .addStringProperty("word")
                                .required("word")
                                .build())
                        .build())
                .toolChoice(ToolChoice.REQUIRED)
                .maxOutputTokens(40)
                .build();
        boolean tools = false;
        try {
            tools = !untried.ask(request, Deadline.in(PROBE), text -> {})
                    .toolCalls()
                    .isEmpty();
        } catch (ModelUnavailable e) {
            LOG.infof("Endpoint %s could not be tried: %s", name, e.getMessage());
        }
        named.put(name, Endpoint.named(config, name, endpoint, tools));
        LOG.infof("Endpoint %s (%s) %s", name, endpoint.model(), tools ? "calls tools" : "gets guided turns");
    }
}
