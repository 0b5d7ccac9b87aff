package dev.tastemaker.llm;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which prompts are in use. Their words are in the checkout, not on the network. */
@Path("/prompts")
@Tag(name = "Prompts")
@RunOnVirtualThread
public class PromptResource {
    private final PromptLibrary library;

    @Inject
    PromptResource(PromptLibrary library) {
        this.library = library;
    }

    /** One prompt without its words. */
    public record PromptInUse(String agent, String version, String role, int examples, int maxTokens) {
        static PromptInUse of(Prompt prompt) {
            return new PromptInUse(
                    prompt.agent(),
                    prompt.version(),
                    prompt.role(),
                    prompt.examples().size(),
                    prompt.maxTokens());
        }
    }

    /**
     * All prompts.
     *
     * @param problems what is wrong with the prompts that stayed at their last good version
     */
    public record PromptsInUse(List<PromptInUse> prompts, List<String> problems) {}

    @GET
    @Operation(summary = "List the prompts in use with their versions")
    public PromptsInUse prompts() {
        return inUse(List.of());
    }

    @POST
    @Path("/reload")
    @Operation(summary = "Read the prompts again; a broken one stays at its last good version")
    public PromptsInUse reload() {
        return inUse(library.reload());
    }

    private PromptsInUse inUse(List<String> problems) {
        return new PromptsInUse(
                PromptLibrary.AGENTS.stream()
                        .map(library::prompt)
                        .map(PromptInUse::of)
                        .toList(),
                problems);
    }
}
