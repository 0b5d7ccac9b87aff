package dev.tastemaker.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The prompts of {@code prompts/<agent>/}: {@code prompt.md} (front matter and system text), {@code schema.json} and
 * {@code examples.jsonl}, where there are any, and for each of the {@code languages} of the front matter
 * {@code prompt.<language>.md} (system text alone) and {@code examples.<language>.jsonl}. A folder on disk that changed is read again at the next call; a broken edit
 * is refused with one log line and the last good version stays.
 */
@ApplicationScoped
public class PromptLibrary {
    private static final Logger LOG = Logger.getLogger(PromptLibrary.class);
    /** Agents of this service, one folder each. */
    public static final List<String> AGENTS = List.of(
            "shopping",
            "shopping-tools",
            "push",
            "push-guided",
            "email",
            "email-guided",
            "summary",
            "summary-guided",
            "banner",
            "entailment");

    private static final String GUIDED = "-guided";
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n(.*?)\\n---\\n(.*)\\z", Pattern.DOTALL);

    private final PromptFolder folder;
    private final ObjectMapper json;
    private final Map<String, Loaded> prompts = new ConcurrentHashMap<>();

    private record Loaded(long stamp, Prompt prompt) {}

    @Inject
    PromptLibrary(LlmConfig config, ObjectMapper json) {
        this.folder = PromptFolder.of(config.promptsDir());
        this.json = json;
        AGENTS.forEach(agent -> prompts.put(agent, new Loaded(folder.stamp(agent), read(agent))));
    }

    /** The prompt of an agent as its folder stands now. */
    public Prompt prompt(String agent) {
        Loaded loaded = prompts.get(agent);
        if (loaded == null) {
            throw new IllegalArgumentException("no such agent: " + agent);
        }
        long stamp = folder.stamp(agent);
        return stamp == loaded.stamp() ? loaded.prompt() : refresh(agent, stamp, loaded);
    }

    /** The agent that does the same with a small model, which chooses rather than writes; itself where there is none. */
    public static String guided(String agent) {
        return AGENTS.contains(agent + GUIDED) ? agent + GUIDED : agent;
    }

    /** Reads every folder again; what is wrong with those that stay as they were. */
    public List<String> reload() {
        List<String> problems = new ArrayList<>();
        for (String agent : AGENTS) {
            long stamp = folder.stamp(agent);
            try {
                prompts.put(agent, new Loaded(stamp, read(agent)));
            } catch (RuntimeException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        return problems;
    }

    /** Agent to the version that is in use. */
    public Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        AGENTS.forEach(agent -> versions.put(agent, prompt(agent).version()));
        return versions;
    }

    private Prompt refresh(String agent, long stamp, Loaded last) {
        Prompt prompt = last.prompt();
        try {
            prompt = read(agent);
        } catch (RuntimeException e) {
            LOG.errorf("Prompt %s stays at version %s: %s", agent, prompt.version(), e.getMessage());
        }
        prompts.put(agent, new Loaded(stamp, prompt));
        return prompt;
    }

    private Prompt read(String agent) {
        return read(agent, folder);
    }

    /** A prompt as it was, from its files. */
    Prompt earlier(String agent, Map<String, String> files) {
        return read(agent, new PromptFolder.Kept(files));
    }

    private Prompt read(String agent, PromptFolder source) {
        String words = source.text(agent, "prompt.md")
                .orElseThrow(() -> new IllegalStateException("prompts/" + agent + "/prompt.md is missing"));
        Optional<String> schema = source.text(agent, "schema.json");
        String examples = source.text(agent, "examples.jsonl").orElse("");
        Matcher matcher = FRONT_MATTER.matcher(words.replace("\r\n", "\n"));
        if (!matcher.matches()) {
            throw new IllegalStateException("prompts/" + agent + "/prompt.md has no front matter between --- lines");
        }
        Map<String, String> front = frontMatter(matcher.group(1));
        schema.ifPresent(text -> checkJson(agent, text));
        Map<String, Prompt.Words> languages = languages(agent, front, source);
        Prompt prompt = new Prompt(
                agent,
                version(files(agent, languages.keySet(), source)),
                matcher.group(2).strip(),
                schema.orElse(null),
                examples(agent, "examples.jsonl", examples),
                number(agent, front, "max-tokens").intValue(),
                number(agent, front, "temperature"),
                front.containsKey("retry-temperature")
                        ? number(agent, front, "retry-temperature")
                        : number(agent, front, "temperature"),
                front.getOrDefault("role", agent),
                modelRole(agent, front),
                front.getOrDefault("reuse", "no").equals("yes"),
                languages);
        lint(prompt, front, schema);
        return prompt;
    }

    private Map<String, Prompt.Words> languages(String agent, Map<String, String> front, PromptFolder source) {
        Map<String, Prompt.Words> languages = new TreeMap<>();
        for (String language : front.getOrDefault("languages", "").split(" ", -1)) {
            if (!language.isEmpty()) {
                String file = words(language);
                String system = source.text(agent, file)
                        .orElseThrow(() -> new IllegalStateException("prompts/" + agent + "/" + file + " is missing"));
                String turns = examples(language);
                languages.put(
                        language,
                        new Prompt.Words(
                                system.strip(),
                                examples(agent, turns, source.text(agent, turns).orElse(""))));
            }
        }
        return languages;
    }

    private static String words(String language) {
        return "prompt." + language + ".md";
    }

    private static String examples(String language) {
        return "examples." + language + ".jsonl";
    }

    private void lint(Prompt prompt, Map<String, String> front, Optional<String> schema) {
        try {
            Set<String> slots = Set.of(front.getOrDefault("slots", "").split(" "));
            List<String> complaints = PromptLint.complaints(
                    prompt, slots, schema.isEmpty() ? MissingNode.getInstance() : json.readTree(schema.get()));
            if (!complaints.isEmpty()) {
                throw new IllegalStateException(String.join("; ", complaints));
            }
        } catch (IOException e) {
            throw new IllegalStateException("prompts/" + prompt.agent() + "/schema.json is not JSON", e);
        }
    }

    /** The files of an agent as they stand now: name to text. */
    Map<String, String> files(String agent) {
        return files(agent, prompt(agent).languages().keySet(), folder);
    }

    private static Map<String, String> files(String agent, Set<String> languages, PromptFolder source) {
        Map<String, String> files = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of("prompt.md", "schema.json", "examples.jsonl"),
                        languages.stream().sorted().flatMap(each -> Stream.of(words(each), examples(each))))
                .forEach(name -> source.text(agent, name).ifPresent(text -> files.put(name, text)));
        return files;
    }

    private static Map<String, String> frontMatter(String block) {
        Map<String, String> keys = new TreeMap<>();
        block.lines().filter(line -> line.matches("[a-z-]+:.*")).forEach(line -> {
            int colon = line.indexOf(':');
            keys.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return keys;
    }

    private static Role modelRole(String agent, Map<String, String> front) {
        String name = front.getOrDefault("model-role", "fast");
        for (Role role : Role.values()) {
            if (role.wireName().equals(name)) {
                return role;
            }
        }
        throw new IllegalStateException("prompts/" + agent + "/prompt.md has no known model-role: " + name);
    }

    private static Double number(String agent, Map<String, String> front, String key) {
        try {
            return Double.valueOf(front.getOrDefault(key, "missing"));
        } catch (NumberFormatException e) {
            throw new IllegalStateException("prompts/" + agent + "/prompt.md needs a number as " + key, e);
        }
    }

    private void checkJson(String agent, String schema) {
        try {
            json.readTree(schema);
        } catch (IOException e) {
            throw new IllegalStateException("prompts/" + agent + "/schema.json is not JSON: " + e.getMessage(), e);
        }
    }

    private List<Prompt.Example> examples(String agent, String file, String lines) {
        List<Prompt.Example> examples = new ArrayList<>();
        int number = 0;
        for (String line : lines.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                examples.add(example("prompts/" + agent + "/" + file + " line " + number, line));
            }
        }
        return examples;
    }

    private Prompt.Example example(String where, String line) {
        try {
            JsonNode node = json.readTree(line);
            if (!node.path("user").isTextual() || !node.has("assistant")) {
                throw new IllegalStateException(where + " needs user and assistant");
            }
            JsonNode assistant = node.get("assistant");
            return new Prompt.Example(
                    node.get("user").asText(), assistant.isTextual() ? assistant.asText() : assistant.toString());
        } catch (IOException e) {
            throw new IllegalStateException(where + " is not JSON", e);
        }
    }

    private static String version(Map<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
