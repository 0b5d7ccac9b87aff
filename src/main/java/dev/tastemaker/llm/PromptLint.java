package dev.tastemaker.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What would go wrong with a prompt only when it is used: a slot that nobody fills, a pattern that servers silently do not
 * hold to, a text without an end, a worked turn that its own schema refuses.
 */
final class PromptLint {
    private static final Pattern SLOT = Pattern.compile("\\{\\{([A-Za-z_]+)}}");
    private static final int MOST_TOKENS = 8_000;

    private final String where;
    private final List<String> complaints = new ArrayList<>();

    private PromptLint(String agent) {
        this.where = "prompts/" + agent;
    }

    /**
     * @param slots names that code fills, as the front matter lists them
     * @param schema a missing node: free text
     */
    static List<String> complaints(Prompt prompt, Set<String> slots, JsonNode schema) {
        PromptLint lint = new PromptLint(prompt.agent());
        lint.limits(prompt);
        lint.slots(prompt.system(), "prompt.md", Set.of());
        lint.answers(prompt.examples(), "examples.jsonl", schema);
        prompt.languages().forEach((language, words) -> lint.language(language, words, schema));
        if (!schema.isMissingNode()) {
            lint.slots(schema.toString(), "schema.json", slots);
            lint.schema(schema, "");
        }
        return lint.complaints;
    }

    private void limits(Prompt prompt) {
        if (prompt.system().isBlank()) {
            complaints.add(where + "/prompt.md says nothing");
        }
        if (prompt.maxTokens() < 1 || prompt.maxTokens() > MOST_TOKENS) {
            complaints.add(where + "/prompt.md has max-tokens outside 1 to " + MOST_TOKENS);
        }
        if (prompt.temperature() < 0 || prompt.temperature() > 2 || prompt.retryTemperature() > 2) {
            complaints.add(where + "/prompt.md has a temperature outside 0 to 2");
        }
    }

    private void language(String language, Prompt.Words words, JsonNode schema) {
        String file = "prompt." + language + ".md";
        if (words.system().isBlank() || words.system().startsWith("---")) {
            complaints.add(where + "/" + file + " must be words alone");
        }
        slots(words.system(), file, Set.of());
        answers(words.examples(), "examples." + language + ".jsonl", schema);
    }

    /** A worked answer without a field that the schema requires teaches to leave it out. */
    private void answers(List<Prompt.Example> examples, String file, JsonNode schema) {
        for (JsonNode field : schema.path("required")) {
            for (int i = 0; i < examples.size(); i++) {
                if (!examples.get(i).assistant().contains("\"" + field.asText() + "\":")) {
                    complaints.add(where + "/" + file + " line " + (i + 1) + ": the answer has no " + field.asText());
                }
            }
        }
    }

    private void slots(String text, String file, Set<String> known) {
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            if (!known.contains(slot.group(1).toLowerCase(Locale.ROOT))) {
                complaints.add(where + "/" + file + " has the slot " + slot.group() + ", which nobody fills");
            }
        }
    }

    private void schema(JsonNode node, String path) {
        JsonNode pattern = node.path("pattern");
        if (pattern.isTextual()
                && !(pattern.asText().startsWith("^") && pattern.asText().endsWith("$"))) {
            complaints.add(where + "/schema.json" + path + ": a pattern is held to only between ^ and $");
        }
        boolean endless = node.path("type").asText().equals("string")
                && !node.has("maxLength")
                && !pattern.isTextual()
                && !node.has("enum")
                && !node.has("const");
        if (endless) {
            complaints.add(where + "/schema.json" + path + ": a text needs maxLength, a pattern or an enum");
        }
        for (var field : node.properties()) {
            schema(field.getValue(), path + "/" + field.getKey());
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                schema(node.get(i), path + "/" + i);
            }
        }
    }
}
