package dev.tastemaker.llm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.List;

/**
 * What a model said.
 *
 * @param text empty when it only called tools
 * @param truncated it ran into the output limit, so that JSON may be cut
 */
public record ModelAnswer(
        String text,
        List<ToolExecutionRequest> toolCalls,
        String model,
        int inputTokens,
        int outputTokens,
        boolean truncated) {
    public ModelAnswer {
        toolCalls = List.copyOf(toolCalls);
    }
}
