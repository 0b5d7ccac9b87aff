package dev.tastemaker.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model reads before it calls a tool: one file of {@code tools/}.
 *
 * @param parameters JSON Schema 2020-12 of the arguments, an object
 * @param examples worked calls
 */
public record ToolContract(String name, String description, JsonNode parameters, List<Example> examples) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A call and what it returns. */
    public record Example(JsonNode arguments, JsonNode result) {}

    public ToolContract {
        require(name.matches("[a-z][a-z_]{1,63}"), name, "its name must be lower-case words joined by underscores");
        require(!description.isBlank(), name, "it has no description");
        require(parameters.path("type").asText().equals("object"), name, "its parameters are no JSON Schema object");
        require(parameters.path("properties").isObject(), name, "its parameters name no properties");
        examples = List.copyOf(examples);
    }

    /** Reads one file; {@code file} is the name that complaints carry. */
    static ToolContract parse(String file, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            List<Example> examples = new ArrayList<>();
            node.path("examples")
                    .forEach(example -> examples.add(new Example(example.path("arguments"), example.path("result"))));
            ToolContract contract = new ToolContract(
                    node.path("name").asText(), node.path("description").asText(), node.path("parameters"), examples);
            require(file.equals(contract.name + ".json"), contract.name, "its file is named " + file);
            return contract;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tools/" + file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The contract as a chat model gets it: every property's schema goes out as it stands in the file. */
    ToolSpecification specification() {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder();
        parameters
                .path("properties")
                .properties()
                .forEach(property -> schema.addProperty(
                        property.getKey(),
                        JsonRawSchema.from(property.getValue().toString())));
        List<String> required = new ArrayList<>();
        parameters.path("required").forEach(name -> required.add(name.asText()));
        return ToolSpecification.builder()
                .name(name)
                .description(description)
                .parameters(
                        schema.required(required).additionalProperties(false).build())
                .build();
    }

    private static void require(boolean fulfilled, String name, String complaint) {
        if (!fulfilled) {
            throw new IllegalStateException("the tool contract " + name + " cannot be used: " + complaint);
        }
    }
}
