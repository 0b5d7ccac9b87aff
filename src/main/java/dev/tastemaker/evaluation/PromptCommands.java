package dev.tastemaker.evaluation;

import dev.tastemaker.llm.Deadline;
import dev.tastemaker.llm.ModelAnswer;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.llm.ModelRequest;
import dev.tastemaker.llm.ModelUnavailable;
import dev.tastemaker.llm.Prompt;
import dev.tastemaker.llm.PromptArchive;
import dev.tastemaker.llm.PromptLibrary;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** {@code prompts list|show|diff|try}: the words that models read, as they are and as they were. */
@ApplicationScoped
class PromptCommands {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final PromptLibrary library;
    private final PromptArchive archive;
    private final ModelGateway models;
    private final RunningModel running;

    @Inject
    PromptCommands(PromptLibrary library, PromptArchive archive, ModelGateway models, RunningModel running) {
        this.library = library;
        this.archive = archive;
        this.models = models;
        this.running = running;
    }

    void list() {
        for (String agent : PromptLibrary.AGENTS) {
            Prompt prompt = library.prompt(agent);
            System.out.printf(
                    "%-16s %s  %-6s %3d examples, %4d tokens, %d versions: %s%n",
                    agent,
                    prompt.version(),
                    prompt.modelRole().wireName(),
                    prompt.examples().size(),
                    prompt.maxTokens(),
                    archive.versions(agent).size(),
                    prompt.role());
        }
    }

    void show(CommandLine line) {
        PromptArchive.Version version = version(
                word(line, 2, "AGENT"), line.words().size() > 3 ? line.words().get(3) : null);
        version.files().forEach((name, text) -> System.out.println("=== " + name + "\n" + text.stripTrailing()));
        System.out.println("=== version " + version.version() + ", first used " + version.firstUsed());
    }

    /** The lines that differ between two versions; the second is the present one when it is left out. */
    void diff(CommandLine line) {
        String agent = word(line, 2, "AGENT");
        Map<String, String> before = version(agent, word(line, 3, "VERSION")).files();
        Map<String, String> after = version(
                        agent, line.words().size() > 4 ? line.words().get(4) : null)
                .files();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            List<String> changes = changes(
                    before.getOrDefault(name, "").lines().toList(),
                    after.getOrDefault(name, "").lines().toList());
            if (!changes.isEmpty()) {
                System.out.println("=== " + name);
                changes.forEach(System.out::println);
            }
        }
    }

    /** Asks the model that is running with the prompt as it stands. */
    void attempt(CommandLine line) {
        Prompt prompt = library.prompt(word(line, 2, "AGENT"));
        String text = word(line, 3, "TEXT").replace("\\n", "\n");
        running.await(LONGEST_WAIT);
        try {
            String schema = prompt.schema() != null && prompt.schema().contains("{{") ? null : prompt.schema();
            ModelAnswer answer = models.complete(
                    new ModelRequest(prompt, text, schema, prompt.temperature(), Deadline.in(LONGEST_WAIT)));
            System.err.printf(
                    "%s, prompt %s, %d tokens read, %d written%n",
                    answer.model(), prompt.version(), answer.inputTokens(), answer.outputTokens());
            System.out.println(answer.text());
        } catch (ModelUnavailable e) {
            throw new Refusal(Refusal.Category.CONFLICT, "no model answered: " + e.getMessage());
        }
    }

    private PromptArchive.Version version(String agent, @org.jspecify.annotations.Nullable String version) {
        if (!PromptLibrary.AGENTS.contains(agent)) {
            throw Refusal.invalid(
                    "there is no agent " + agent + "; there are " + String.join(", ", PromptLibrary.AGENTS));
        }
        String wanted = version == null ? library.prompt(agent).version() : version;
        return archive.versions(agent).stream()
                .filter(each -> each.version().startsWith(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no version " + wanted + " of " + agent + " was ever in use"));
    }

    private static String word(CommandLine line, int place, String name) {
        if (line.words().size() <= place) {
            throw Refusal.invalid(
                    name
                            + " is missing; write prompts list, show AGENT [VERSION], diff AGENT VERSION [VERSION] or try AGENT TEXT");
        }
        return line.words().get(place);
    }

    /** By the longest common run of lines. */
    static List<String> changes(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (j < after.size() && (i == before.size() || common[i][j + 1] >= common[i + 1][j])) {
                changes.add("+ " + after.get(j++));
            } else {
                changes.add("- " + before.get(i++));
            }
        }
        return changes;
    }
}
