package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.JsonNode;

/** One thing a model may do. Reads only; its contract is the file of the same name in {@code tools/}. */
interface Tool {
    /** The name a model calls it by, and the name of its contract. */
    String name();

    /**
     * Runs on arguments that fulfil the contract.
     *
     * @throws dev.tastemaker.problem.Refusal with a sentence the model can act on
     */
    ToolResult call(JsonNode arguments, ToolContext context);
}
