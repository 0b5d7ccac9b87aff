package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.guardrail.EntailmentJudge;
import dev.tastemaker.guardrail.Guardrail;
import dev.tastemaker.guardrail.InputGuardrail;
import dev.tastemaker.llm.ActiveModel;
import dev.tastemaker.llm.Deadline;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.llm.ModelUnavailable;
import dev.tastemaker.llm.Role;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.ProfileService;
import dev.tastemaker.profile.Shopper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One turn of a conversation, from the message to the memory of it. Blocks; callers run on virtual threads. */
@ApplicationScoped
class ChatService {
    private static final Logger LOG = Logger.getLogger(ChatService.class);

    private final ProfileService profiles;
    private final ItemStore items;
    private final ConversationStore conversations;
    private final TurnKeeper keeper;
    private final ModelGateway models;
    private final ShoppingAgent agent;
    private final GuidedTurn guided;
    private final Lookup lookup;
    private final PreferenceEar ear;
    private final TurnGate gate;
    private final EntailmentJudge judge;
    private final ChatConfig config;
    private final MeterRegistry meters;

    @Inject
    ChatService(
            ProfileService profiles,
            ItemStore items,
            ConversationStore conversations,
            TurnKeeper keeper,
            ModelGateway models,
            ShoppingAgent agent,
            GuidedTurn guided,
            Lookup lookup,
            PreferenceEar ear,
            TurnGate gate,
            EntailmentJudge judge,
            ChatConfig config,
            MeterRegistry meters) {
        this.profiles = profiles;
        this.items = items;
        this.conversations = conversations;
        this.keeper = keeper;
        this.models = models;
        this.agent = agent;
        this.guided = guided;
        this.lookup = lookup;
        this.ear = ear;
        this.gate = gate;
        this.judge = judge;
        this.config = config;
        this.meters = meters;
    }

    /** Lets a turn in, or refuses it before anything is sent. Who opened a turn must {@link #close} it. */
    OpenTurn open(String conversationId, ChatTurn turn) {
        String id = Conversation.checkedId(conversationId);
        Shopper shopper =
                turn.shopperId() == null ? null : profiles.of(turn.shopperId()).shopper();
        String visitor = profiles.visitor(turn.shopperId(), turn.sessionId());
        Item page = turn.pageItemId() == null ? null : page(turn.pageItemId());
        gate.enter(id);
        try {
            checkOwner(conversations.open(id, visitor), visitor);
            List<Conversation.Turn> earlier = conversations.newest(id, config.rememberedTurns());
            return new OpenTurn(
                    id,
                    UUID.randomUUID(),
                    turn.message(),
                    visitor,
                    shopper == null ? "en" : shopper.locale(),
                    ZoneId.of(shopper == null ? "UTC" : shopper.timeZone()),
                    earlier,
                    new ScreenReader(items).read(earlier, page),
                    Instant.now());
        } catch (RuntimeException e) {
            gate.leave(id);
            throw e;
        }
    }

    void close(OpenTurn turn) {
        gate.leave(turn.conversationId());
    }

    /** Answers a turn, sending each part as soon as it stands; always ends with {@link ChatEvent.Done}. */
    void answer(OpenTurn turn, Consumer<ChatEvent> out) {
        long start = System.nanoTime();
        Voice voice = Voice.of(turn);
        Reply reply = new Reply(out, turn.at(), voice);
        SentenceGate sentences = new SentenceGate(turn, reply, judge.behind(Guardrail.chat()));
        reply.status("understanding");
        if (turn.first()) {
            sentences.notice(voice.say("notice"));
        }
        Optional<String> declined = InputGuardrail.answer(turn.message());
        try {
            if (declined.isPresent()) {
                boolean prices = declined.get().equals(InputGuardrail.PRICES_STAND);
                sentences.compose(voice.say(prices ? "prices-stand" : "declined"));
            } else {
                ear.hear(turn);
                reply(turn, reply, sentences);
            }
        } catch (RuntimeException e) {
            apologise(turn, reply, e);
        }
        boolean left = Thread.interrupted();
        keeper.remember(turn, reply);
        if (!left) {
            if (reply.firstSentence() >= 0) {
                meters.timer("chat.first.sentence", "writer", reply.composed() ? "composer" : "model")
                        .record(Duration.ofMillis(reply.firstSentence()));
            }
            out.accept(reply.done(
                    turn.conversationId(), turn.turnId().toString(), (System.nanoTime() - start) / 1_000_000));
        }
    }

    private void reply(OpenTurn turn, Reply reply, SentenceGate sentences) {
        Optional<ActiveModel> model = models.active(Role.SMART);
        boolean asksWhoIsThere = MessageRules.topic(turn.message()).equals(Optional.of(Intent.Topic.ABOUT));
        if (model.isEmpty() || asksWhoIsThere) {
            findAndSay(MessageRules.intent(turn.message(), turn.screen()), turn, reply, sentences);
        } else if (model.get().guided()) {
            findAndSay(guidedIntent(turn, reply, deadline(model.get())), turn, reply, sentences);
        } else {
            agentReply(turn, reply, sentences, deadline(model.get()));
        }
    }

    private Intent guidedIntent(OpenTurn turn, Reply reply, Deadline deadline) {
        GuidedTurn.Choice choice = guided.choose(turn.message(), turn.screen(), deadline);
        if (choice.answer() != null) {
            reply.spent(choice.answer());
            if (choice.byModel()) {
                reply.by(choice.answer().model(), choice.promptVersion());
            }
        }
        return choice.intent();
    }

    /** The tool loop; when the model fails or falls silent, the composer ends the answer. */
    private void agentReply(OpenTurn turn, Reply reply, SentenceGate sentences, Deadline deadline) {
        try {
            if (agent.answer(turn, reply, sentences, deadline)) {
                return;
            }
        } catch (ModelUnavailable e) {
            LOG.infof("Composing a turn: %s", e.getMessage());
        }
        if (!Thread.currentThread().isInterrupted()) {
            reply.composedAfterAll();
            goOn(turn, reply, sentences);
        }
    }

    /** Ends what a model began: on what it found, else on what the rules find. */
    private void goOn(OpenTurn turn, Reply reply, SentenceGate sentences) {
        Intent byRule = MessageRules.intent(turn.message(), turn.screen());
        boolean lists =
                byRule instanceof Intent.Search || byRule instanceof Intent.Similar || byRule instanceof Intent.Suggest;
        if (reply.shown().isEmpty() || !lists) {
            findAndSay(byRule, turn, reply, sentences);
            return;
        }
        List<String> words = words(Findings.shownIn(reply, byRule), turn, reply);
        words.stream().skip(reply.begun() && words.size() > 1 ? 1 : 0).forEach(sentences::compose);
    }

    private void findAndSay(Intent intent, OpenTurn turn, Reply reply, SentenceGate sentences) {
        if (!(intent instanceof Intent.Talk)) {
            reply.status("searching");
        }
        Findings findings = lookup.find(intent, turn.toolContext());
        reply.called(findings.calls());
        reply.liveStages(findings.stages());
        reply.show(findings.shown());
        reply.status("writing");
        words(findings, turn, reply).forEach(sentences::compose);
    }

    private static List<String> words(Findings findings, OpenTurn turn, Reply reply) {
        return TurnComposer.words(findings, turn.shopperId() != null, reply.voice());
    }

    private static void apologise(OpenTurn turn, Reply reply, RuntimeException e) {
        LOG.errorf(e, "Turn %s of conversation %s failed", turn.turnId(), turn.conversationId());
        reply.composedAfterAll();
        reply.say(reply.voice().say("sorry"), List.of());
    }

    private Deadline deadline(ActiveModel model) {
        return Deadline.in(model.kind() == ActiveModel.Kind.LOCAL ? config.localDeadline() : config.endpointDeadline());
    }

    private Item page(String itemId) {
        return items.find(List.of(itemId)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("there is no item with the id of context.itemId"));
    }

    private static void checkOwner(Conversation conversation, @Nullable String shopperId) {
        if (conversation.shopperId() != null && !conversation.shopperId().equals(shopperId)) {
            throw Refusal.forbidden("this conversation belongs to another shopper");
        }
    }
}
