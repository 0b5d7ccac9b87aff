package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left out of a question that is longer than its reader's context. */
class RequestFitTest {
    private static final String FACTS = "steel body, 1.7 l, removable filter, ".repeat(30);

    @Test
    void whatFitsGoesAsItIs() {
        ChatRequest request = request(UserMessage.from("hello"));
        assertSame(request, RequestFit.to(can(200), request).orElseThrow());
    }

    @Test
    void theOldestTurnsGoFirstAndEachWithItsAnswer() {
        ChatRequest request = request(
                SystemMessage.from("Sell."),
                UserMessage.from("oldest " + "o".repeat(400)),
                AiMessage.from("answer " + "a".repeat(400)),
                UserMessage.from("newer"),
                AiMessage.from("yes"),
                UserMessage.from("the question"));
        List<ChatMessage> left = RequestFit.to(can(150), request).orElseThrow().messages();
        assertEquals(4, left.size());
        assertEquals(UserMessage.from("newer"), left.get(1));
        assertEquals(UserMessage.from("the question"), left.getLast());
    }

    @Test
    void thenTheTailOfTheFactsGoesAndTheLinesStay() {
        ChatRequest request = request(
                SystemMessage.from("Write."),
                UserMessage.from("Item: Kettle\nFacts: " + FACTS + "\nReason: your visit"));
        UserMessage left = (UserMessage)
                RequestFit.to(can(260), request).orElseThrow().messages().getLast();
        assertTrue(left.singleText().startsWith("Item: Kettle\nFacts: steel body, 1.7 l"), left.singleText());
        assertTrue(left.singleText().endsWith("…\nReason: your visit"), left.singleText());
        assertTrue(left.singleText().length() / 4 <= 220);
    }

    @Test
    void theTailOfAResultGoesAndStaysMarkedAsData() {
        ToolExecutionRequest call = ToolExecutionRequest.builder()
                .id("1")
                .name("search_items")
                .arguments("{}")
                .build();
        ChatRequest request = request(
                UserMessage.from("a kettle"),
                AiMessage.from(call),
                ToolExecutionResultMessage.from(call, "<catalog>{\"best\":1," + FACTS + "}</catalog>"));
        ToolExecutionResultMessage left = (ToolExecutionResultMessage)
                RequestFit.to(can(300), request).orElseThrow().messages().getLast();
        assertTrue(left.text().startsWith("<catalog>{\"best\":1,"));
        assertTrue(left.text().endsWith("…</catalog>"));
        assertEquals("1", left.id());
    }

    @Test
    void whatDoesNotFitByHalfDoesNotFit() {
        assertEquals(Optional.empty(), RequestFit.to(can(150), request(UserMessage.from("Facts: " + FACTS))));
        assertEquals(
                Optional.empty(),
                RequestFit.to(can(150), request(SystemMessage.from("s".repeat(800)), UserMessage.from("hello"))));
    }

    @Test
    void cuttingEndsWhateverTheShapeOfWhatIsCut() {
        ToolExecutionRequest call =
                ToolExecutionRequest.builder().id("1").name("t").arguments("{}").build();
        for (String text :
                List.of("\n".repeat(3_000), "<catalog>" + FACTS + "</catalog>", "a\n".repeat(1_500), "湯".repeat(900))) {
            assertEquals(
                    Optional.empty(),
                    RequestFit.to(
                            can(60),
                            request(
                                    UserMessage.from("q" + text),
                                    AiMessage.from(call),
                                    ToolExecutionResultMessage.from(call, text),
                                    ToolExecutionResultMessage.from(call, text))));
        }
    }

    @Test
    void aSchemaInWordsStandsWithTheInstructionsAndIsNotCut() {
        String schema = "{\"type\":\"object\",\"properties\":{\"line\":{\"type\":\"string\",\"maxLength\":90}}}";
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from("Write."), UserMessage.from("Item: Kettle\nFacts: " + FACTS))
                .maxOutputTokens(40)
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name("line")
                                .rootElement(JsonRawSchema.from(schema))
                                .build())
                        .build())
                .build();
        ChatRequest fitted = RequestFit.to(new Capabilities(true, false, true, false, 260), request)
                .orElseThrow();
        assertTrue(((SystemMessage) fitted.messages().getFirst()).text().endsWith(schema));
        assertNull(fitted.responseFormat());
        assertTrue(((UserMessage) fitted.messages().getLast()).singleText().endsWith("…"));
    }

    @Test
    void aLetterThatIsNotAsciiIsATokenOfItsOwn() {
        assertTrue(RequestFit.to(can(100), request(UserMessage.from("a".repeat(70))))
                .isPresent());
        assertEquals(Optional.empty(), RequestFit.to(can(100), request(UserMessage.from("湯".repeat(70)))));
    }

    private static Capabilities can(int context) {
        return new Capabilities(true, true, true, false, context);
    }

    private static ChatRequest request(ChatMessage... messages) {
        return ChatRequest.builder().messages(messages).maxOutputTokens(40).build();
    }
}
