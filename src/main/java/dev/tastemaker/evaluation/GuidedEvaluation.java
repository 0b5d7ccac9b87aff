package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.chat.GuidedTrial;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code evaluate guided}: turns written before any model had answered one, against the model that is running. */
@ApplicationScoped
class GuidedEvaluation {
    private static final String PACKAGED = "/evaluation/guided-turns.jsonl";
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GuidedTrial trial;
    private final RunningModel running;

    @Inject
    GuidedEvaluation(GuidedTrial trial, RunningModel running) {
        this.trial = trial;
        this.running = running;
    }

    /** Runs every turn of the file, the packaged one without {@code data}, and prints one line each and the sums as JSON. */
    void run(Optional<Path> data) {
        String model = running.await(LONGEST_WAIT);
        List<JsonNode> turns = turns(data);
        List<GuidedScore> scores = new ArrayList<>();
        for (JsonNode turn : turns) {
            GuidedTrial.Outcome outcome = trial.run(turn.path("message").asText(), screen(turn.path("screen")));
            GuidedScore score = GuidedScore.of(turn.path("expect"), outcome);
            scores.add(score);
            System.out.println(score.line(turn.path("message").asText(), outcome));
        }
        System.out.println(summary(model, scores));
    }

    private static List<JsonNode> turns(Optional<Path> data) {
        try {
            List<JsonNode> turns = new ArrayList<>();
            for (String line :
                    text(data).lines().filter(each -> !each.isBlank()).toList()) {
                turns.add(JSON.readTree(line));
            }
            return turns;
        } catch (IOException e) {
            throw new UncheckedIOException("the turns cannot be read", e);
        }
    }

    private static String text(Optional<Path> data) throws IOException {
        if (data.isPresent()) {
            return Files.readString(data.get());
        }
        try (InputStream in = Objects.requireNonNull(GuidedEvaluation.class.getResourceAsStream(PACKAGED))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Item> screen(JsonNode screen) {
        List<Item> items = new ArrayList<>();
        screen.forEach(each -> items.add(EvaluationCatalog.titled(
                each.path("id").asText(), each.path("title").asText())));
        return items;
    }

    private static String summary(String model, List<GuidedScore> scores) {
        ObjectNode node = JSON.createObjectNode().put("model", model).put("turns", scores.size());
        node.put("right_tool", scores.stream().filter(GuidedScore::rightTool).count());
        node.put("right", scores.stream().filter(GuidedScore::right).count());
        node.put("by_model", scores.stream().filter(GuidedScore::byModel).count());
        List<Double> cards =
                scores.stream().map(GuidedScore::secondsToCard).sorted().toList();
        List<Double> sentences =
                scores.stream().map(GuidedScore::secondsToSentence).sorted().toList();
        node.put("seconds_to_card_median", cards.get(cards.size() / 2));
        node.put("seconds_to_card_most", cards.getLast());
        node.put("seconds_to_sentence_median", sentences.get(sentences.size() / 2));
        node.put("seconds_to_sentence_most", sentences.getLast());
        return node.toString();
    }
}
