package dev.tastemaker.tool;

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

    @Inject
    McpTools(ToolBox toolBox, ToolManager manager, CurrentVertxRequest request) {
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
                .setHandler(
                        arguments -> answer(
                                toolBox.call(contract.name(), new JsonObject(arguments.args()).encode(), context())),
                        true)
                .register();
    }

    private static ToolResponse answer(ToolResult result) {
        return result.refused() ? ToolResponse.error(result.json()) : ToolResponse.success(result.json());
    }

    private ToolContext context() {
        RoutingContext http = request.getCurrent();
        String shopperId = http == null ? null : http.request().getHeader(SHOPPER_HEADER);
        return new ToolContext(shopperId, "en", null);
    }
}
