package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.tastemaker.problem.Refusal;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Every tool a model may call: each contract bound by name to one class. The start fails when either side is missing.
 * Safe for use by many threads.
 */
@Startup
@ApplicationScoped
public class ToolBox {
    private static final Logger LOG = Logger.getLogger(ToolBox.class);

    private final Map<String, BoundTool> tools;

    private record BoundTool(ToolContract contract, ArgumentCheck check, Tool tool) {}

    @Inject
    ToolBox(ToolConfig config, @All List<Tool> tools) {
        this(config.directory().map(ToolContracts::in).orElseGet(ToolContracts::packaged), tools);
    }

    ToolBox(List<ToolContract> contracts, List<Tool> tools) {
        this.tools = bind(contracts, tools);
    }

    public Collection<ToolContract> contracts() {
        return tools.values().stream().map(BoundTool::contract).toList();
    }

    /** The contracts as a chat model gets them. */
    public List<ToolSpecification> specifications() {
        return contracts().stream().map(ToolContract::specification).toList();
    }

    /** Runs a call as a model wrote it. Whatever it wrote, the answer is a result; a refusal says what to change. */
    public ToolResult call(String name, String argumentsJson, ToolContext context) {
        BoundTool bound = tools.get(name);
        if (bound == null) {
            return ToolResult.refused(
                    "there is no tool " + PlainText.of(name, 60) + "; there are " + String.join(", ", tools.keySet()));
        }
        try {
            JsonNode arguments = ToolJson.arguments(argumentsJson);
            bound.check.check(arguments);
            return bound.tool.call(arguments, context);
        } catch (Refusal refusal) {
            return ToolResult.refused(refusal.sentence());
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "the tool %s failed", name);
            return ToolResult.refused("the catalog could not be read just now; try once more or answer without it");
        }
    }

    private static Map<String, BoundTool> bind(List<ToolContract> contracts, List<Tool> tools) {
        Map<String, Tool> classes = new TreeMap<>();
        List<String> complaints = new ArrayList<>();
        for (Tool tool : tools) {
            Tool twin = classes.put(tool.name(), tool);
            if (twin != null) {
                complaints.add("two classes are named " + tool.name());
            }
        }
        Map<String, BoundTool> bound = new LinkedHashMap<>();
        for (ToolContract contract : contracts) {
            Tool tool = classes.remove(contract.name());
            if (tool == null) {
                complaints.add("tools/" + contract.name() + ".json has no class");
            } else {
                bound.put(contract.name(), new BoundTool(contract, new ArgumentCheck(contract), tool));
            }
        }
        classes.keySet()
                .forEach(name -> complaints.add("the tool " + name + " has no contract tools/" + name + ".json"));
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("tools cannot be bound: " + String.join("; ", complaints));
        }
        return bound;
    }
}
