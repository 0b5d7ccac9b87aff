package dev.tastemaker.chat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.tastemaker.guardrail.ArgumentGuardrail;
import dev.tastemaker.guardrail.CheckedText;
import dev.tastemaker.llm.Deadline;
import dev.tastemaker.llm.ModelAnswer;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.llm.ModelUnavailable;
import dev.tastemaker.llm.Prompt;
import dev.tastemaker.llm.PromptLibrary;
import dev.tastemaker.tool.ToolBox;
import dev.tastemaker.tool.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/**
 * The turn of a model that calls tools: it asks for them, they run beside each other, it reads the results and speaks,
 * each sentence checked before it leaves. Bounded in calls, time and length.
 */
@ApplicationScoped
class ShoppingAgent {
    private static final String AGENT = "shopping-tools";
    private static final Duration REPAIR_TIME = Duration.ofSeconds(5);

    private final ModelGateway models;
    private final PromptLibrary prompts;
    private final ToolBox tools;
    private final ChatConfig config;

    @Inject
    ShoppingAgent(ModelGateway models, PromptLibrary prompts, ToolBox tools, ChatConfig config) {
        this.models = models;
        this.prompts = prompts;
        this.tools = tools;
        this.config = config;
    }

    /** False when the model had nothing to say; what it found is shown all the same. */
    boolean answer(OpenTurn turn, Reply reply, SentenceGate gate, Deadline deadline) throws ModelUnavailable {
        Prompt prompt = prompts.prompt(AGENT);
        List<ChatMessage> messages =
                new TurnMemory(config.rememberedTurns(), config.rememberedLength()).messages(prompt, turn);
        Speech speech = new Speech(
                gate,
                prompt::leaks,
                config.sentences(),
                config.repairs(),
                failed -> repair(failed, prompt, messages, reply, deadline),
                () -> replacement(turn, reply));
        int callsLeft = config.toolCalls();
        while (true) {
            ModelAnswer answer = listen(request(prompt, messages, callsLeft > 0), deadline, speech);
            reply.spent(answer);
            reply.by(answer.model(), prompt.version());
            if (answer.toolCalls().isEmpty() || callsLeft <= 0) {
                return !speech.silent();
            }
            messages.add(new AiMessage(answer.text(), answer.toolCalls()));
            messages.addAll(call(answer.toolCalls(), callsLeft, turn, reply));
            callsLeft -= answer.toolCalls().size();
            reply.status("writing");
        }
    }

    private ChatRequest request(Prompt prompt, List<ChatMessage> messages, boolean mayCall) {
        return ChatRequest.builder()
                .messages(messages)
                .temperature(prompt.temperature())
                .maxOutputTokens(prompt.maxTokens())
                .toolSpecifications(tools.specifications())
                .toolChoice(mayCall ? ToolChoice.AUTO : ToolChoice.NONE)
                .build();
    }

    /** Hears a model out on this thread while another waits for it, so that a check or a repair never blocks the wire. */
    private ModelAnswer listen(ChatRequest request, Deadline deadline, Speech speech) throws ModelUnavailable {
        BlockingQueue<Optional<String>> pieces = new LinkedBlockingQueue<>();
        FutureTask<ModelAnswer> asking = new FutureTask<>(() -> {
            try {
                return models.ask(AGENT, request, deadline, piece -> pieces.add(Optional.of(piece)));
            } finally {
                pieces.add(Optional.empty());
            }
        });
        Thread thread = Thread.ofVirtual().start(asking);
        try {
            for (Optional<String> piece = pieces.take(); piece.isPresent(); piece = pieces.take()) {
                speech.hear(piece.get());
            }
            ModelAnswer answer = asking.get();
            speech.pause();
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(ModelUnavailable.Reason.FAILED, "the shopper left", e);
        } catch (ExecutionException e) {
            speech.breakOff();
            throw e.getCause() instanceof ModelUnavailable unavailable
                    ? unavailable
                    : new ModelUnavailable(ModelUnavailable.Reason.FAILED, "the model call failed", e.getCause());
        } finally {
            thread.interrupt();
        }
    }

    /** Runs the calls beside each other and answers them in order; those beyond the bound are refused. */
    private List<ToolExecutionResultMessage> call(
            List<ToolExecutionRequest> requests, int callsLeft, OpenTurn turn, Reply reply) {
        reply.status(
                "searching",
                requests.stream().map(ToolExecutionRequest::name).distinct().collect(Collectors.joining(", ")));
        List<FutureTask<ToolResult>> running = new ArrayList<>();
        for (ToolExecutionRequest request : requests.subList(0, Math.min(callsLeft, requests.size()))) {
            FutureTask<ToolResult> task = new FutureTask<>(() -> callOne(request, turn));
            Thread.ofVirtual().start(task);
            running.add(task);
        }
        List<ToolExecutionResultMessage> messages = new ArrayList<>();
        for (int index = 0; index < requests.size(); index++) {
            ToolExecutionRequest request = requests.get(index);
            messages.add(ToolExecutionResultMessage.from(
                    request, index < running.size() ? took(request, running.get(index), reply) : TOO_MANY));
        }
        return messages;
    }

    /** Arguments are the shopper's wish, never what was read in the catalog. */
    private ToolResult callOne(ToolExecutionRequest request, OpenTurn turn) {
        return ArgumentGuardrail.refusal(request.arguments(), turn.heard())
                .map(ToolResult::refused)
                .orElseGet(() -> tools.call(request.name(), request.arguments(), turn.toolContext()));
    }

    private static final String TOO_MANY = "{\"refused\":\"no more calls in this turn; answer with what you have\"}";

    private static String took(ToolExecutionRequest request, Future<ToolResult> running, Reply reply) {
        try {
            ToolResult result = running.get();
            if (!result.refused()) {
                reply.called(List.of(Findings.ToolCall.of(request.name(), request.arguments())));
            }
            reply.liveStages(result.stages());
            reply.show(result.shown());
            // Nothing in the data can close the tag that says it is data.
            return "<catalog>" + result.json().replace("<", "\\u003c") + "</catalog>";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return TOO_MANY;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a tool threw what it should have refused", e.getCause());
        }
    }

    private Optional<String> repair(
            CheckedText failed, Prompt prompt, List<ChatMessage> messages, Reply reply, Deadline deadline) {
        List<ChatMessage> again = new ArrayList<>(messages);
        String sentence = failed.draft().passages().getFirst().text();
        again.add(AiMessage.from((reply.text() + " " + sentence).strip()));
        again.add(UserMessage.from("Your last sentence was not sent:\n" + failed.repairRequest()
                + "\nWrite only that sentence again, with nothing that the tool results do not say."));
        try {
            ModelAnswer answer =
                    models.ask(AGENT, request(prompt, again, false), deadline.within(REPAIR_TIME), piece -> {});
            reply.spent(answer);
            return Optional.of(answer.text());
        } catch (ModelUnavailable e) {
            return Optional.empty();
        }
    }

    /** A composed sentence on what is shown, in the place of one that could not be sent. */
    private static Optional<String> replacement(OpenTurn turn, Reply reply) {
        if (reply.shown().isEmpty()) {
            return Optional.empty();
        }
        List<String> words = TurnComposer.words(
                Findings.shownIn(reply, MessageRules.intent(turn.message(), turn.screen())),
                turn.shopperId() != null,
                reply.voice());
        return words.stream()
                .skip(words.size() > 1 ? 1 : 0)
                .filter(each -> !reply.sentences().contains(each))
                .findFirst();
    }
}
