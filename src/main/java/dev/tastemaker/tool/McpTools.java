package dev.tastemaker.tool;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.ProfileService;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.ToolManager.ToolAnnotations;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * The same tools for MCP clients, at {@code /mcp}: the contract's schema as it stands, the same checks. Whose profile may
 * be read is said by the client's header {@code Tastemaker-Shopper}, which its operator sets; a model cannot.
 */
@ApplicationScoped
class McpTools {
    static final String SHOPPER_HEADER = "Tastemaker-Shopper";

    private final ToolBox toolBox;
    private final ToolManager manager;
    private final CurrentVertxRequest request;
    private final ProfileService profiles;

    @Inject
    McpTools(ToolBox toolBox, ToolManager manager, CurrentVertxRequest request, ProfileService profiles) {
        this.profiles = profiles;
        this.toolBox = toolBox;
        this.manager = manager;
        this.request = request;
    }

    void register(@Observes StartupEvent start) {
        toolBox.contracts().forEach(this::register);
    }

    private void register(ToolContract contract) {
        manager.newTool(contract.name())
                .setDescription(contract.description())
                .setInputSchema(new JsonObject(contract.parameters().toString()))
                .setAnnotations(new ToolAnnotations(contract.name().replace('_', ' '), true, false, true, false))
                .setHandler(arguments -> call(contract.name(), arguments.args()), true)
                .register();
    }

    private ToolResponse call(String tool, Map<String, Object> arguments) {
        try {
            ToolResult result = toolBox.call(tool, new JsonObject(arguments).encode(), context());
            return result.refused() ? ToolResponse.error(result.json()) : ToolResponse.success(result.json());
        } catch (Refusal refusal) {
            return ToolResponse.error(ToolResult.refused(refusal.sentence()).json());
        }
    }

    private ToolContext context() {
        RoutingContext http = request.getCurrent();
        String shopperId = http == null ? null : http.request().getHeader(SHOPPER_HEADER);
        return shopperId == null
                ? ToolContext.ANONYMOUS
                : new ToolContext(shopperId, profiles.of(shopperId).shopper().locale(), null);
    }
}
