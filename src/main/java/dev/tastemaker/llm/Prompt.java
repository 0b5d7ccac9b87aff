package dev.tastemaker.llm;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of one agent as its folder in {@code prompts/} holds them.
 *
 * @param version first 12 hex digits of the SHA-256 over the folder's files; kept with everything the prompt made
 * @param schema JSON Schema of the answer, its {@code {{slots}}} not yet filled; null: free text
 * @param retryTemperature of the tries after a refused draft; a model at temperature 0 would only say the same again
 * @param role one sentence on what the agent does
 * @param modelRole which endpoint it is for
 * @param reusable whether an answer may be given again to the same request
 * @param examples worked turns, sent before the real one as turns of their own
 * @param languages the words and worked turns for readers of other languages, by ISO 639 code
 */
public record Prompt(
        String agent,
        String version,
        String system,
        @Nullable String schema,
        List<Example> examples,
        int maxTokens,
        double temperature,
        double retryTemperature,
        String role,
        Role modelRole,
        boolean reusable,
        Map<String, Words> languages) {
    public Prompt(
            String agent,
            String version,
            String system,
            @Nullable String schema,
            List<Example> examples,
            int maxTokens,
            double temperature,
            double retryTemperature,
            String role) {
        this(
                agent,
                version,
                system,
                schema,
                examples,
                maxTokens,
                temperature,
                retryTemperature,
                role,
                Role.FAST,
                false,
                Map.of());
    }

    /** What a model reads. */
    public record Words(String system, List<Example> examples) {
        public Words {
            examples = List.copyOf(examples);
        }
    }

    /** This prompt as it is for readers of a language; itself where it has no words of that language. */
    public Prompt in(Locale locale) {
        Words words = languages.get(locale.getLanguage());
        return words == null
                ? this
                : new Prompt(
                        agent,
                        version,
                        words.system(),
                        schema,
                        words.examples(),
                        maxTokens,
                        temperature,
                        retryTemperature,
                        role,
                        modelRole,
                        reusable,
                        Map.of());
    }

    /** One worked turn. */
    public record Example(String user, String assistant) {}

    public Prompt {
        requireNonNull(agent, "agent is null");
        requireNonNull(system, "system is null");
        examples = List.copyOf(examples);
        languages = Map.copyOf(languages);
    }

    /** Whether {@code text} tells these words, or so many of them that it does not matter. */
    public boolean leaks(String text) {
        return new PromptLeak(system).in(text);
    }

    /** The static part first, so that a server's prefix cache serves it, then the real turn. */
    public List<ChatMessage> messages(String user) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(system));
        for (Example example : examples) {
            messages.add(UserMessage.from(example.user()));
            messages.add(AiMessage.from(example.assistant()));
        }
        messages.add(UserMessage.from(user));
        return messages;
    }
}
