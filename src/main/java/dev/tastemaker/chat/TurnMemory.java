package dev.tastemaker.chat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.InputGuardrail;
import dev.tastemaker.llm.Prompt;
import dev.tastemaker.tool.PlainText;
import java.util.ArrayList;
import java.util.List;

/** What a model that calls tools is told of the conversation: the newest turns that fit, what is on screen, the message. */
final class TurnMemory {
    private static final int MOST_ON_SCREEN = 12;

    private final int maxTurns;
    private final int maxLength;

    TurnMemory(int maxTurns, int maxLength) {
        this.maxTurns = maxTurns;
        this.maxLength = maxLength;
    }

    List<ChatMessage> messages(Prompt prompt, OpenTurn turn) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(prompt.system()));
        for (Conversation.Turn each : fitting(turn.earlier())) {
            messages.add(UserMessage.from(each.message()));
            messages.add(AiMessage.from(each.reply().isBlank() ? "…" : each.reply()));
        }
        messages.add(UserMessage.from(question(turn)));
        return messages;
    }

    /** The newest turns whose texts fit the bound together; oldest first. */
    List<Conversation.Turn> fitting(List<Conversation.Turn> turns) {
        List<Conversation.Turn> kept = new ArrayList<>();
        int length = 0;
        for (Conversation.Turn each : turns.reversed()) {
            if (InputGuardrail.answer(each.message()).isPresent()) {
                continue; // what no model was told then, none is told now
            }
            length += each.message().length() + each.reply().length();
            if (kept.size() == maxTurns || length > maxLength) {
                break;
            }
            kept.addFirst(each);
        }
        return kept;
    }

    private static String question(OpenTurn turn) {
        StringBuilder text = new StringBuilder();
        Screen screen = turn.screen();
        if (!screen.items().isEmpty()) {
            text.append("On screen, in this order:\n<catalog>\n");
            screen.items().stream()
                    .limit(MOST_ON_SCREEN)
                    .forEach(item -> text.append(line(item)).append('\n'));
            text.append("</catalog>\n");
        }
        if (screen.page() != null) {
            text.append("The shopper is on the page of:\n<catalog>\n")
                    .append(line(screen.page()))
                    .append("\n</catalog>\n");
        } else if (screen.focus() != null) {
            text.append("The turn before was about ")
                    .append(screen.focus().id())
                    .append(".\n");
        }
        return text.isEmpty()
                ? turn.message()
                : text.append("\nShopper: ").append(turn.message()).toString();
    }

    private static String line(Item item) {
        return item.id() + " | " + PlainText.of(item.title(), 120).replace('<', ' ');
    }
}
