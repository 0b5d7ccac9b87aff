package dev.tastemaker.guardrail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.llm.ActiveModel;
import dev.tastemaker.llm.AnswerJson;
import dev.tastemaker.llm.Deadline;
import dev.tastemaker.llm.ModelAnswer;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.llm.ModelRequest;
import dev.tastemaker.llm.ModelUnavailable;
import dev.tastemaker.llm.Prompt;
import dev.tastemaker.llm.PromptLibrary;
import dev.tastemaker.llm.Role;
import dev.tastemaker.llm.SlotSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Asks a {@code smart} model of an endpoint whether facts say what a clause says in other words; off unless configured. Only a
 * text that fails for nothing but wording is asked about, and of its clauses none with a number, a promise, a denial or a word
 * that may be a name, and nothing about an item whose own text gives orders. The model's yes counts only with facts that exist
 * and share a word with the clause; anything else is a no. The same question is answered from memory, as the prompt allows.
 */
@ApplicationScoped
public class EntailmentJudge {
    private static final Logger LOG = Logger.getLogger(EntailmentJudge.class);
    private static final String AGENT = "entailment";
    private static final int MOST_DOUBTS = 3;
    private static final int MOST_LINES = 40;
    private static final int LONGEST_LINE = 200;
    private static final int SHORTEST_WORD = 3;

    private final ModelGateway models;
    private final PromptLibrary prompts;
    private final GuardrailConfig.Entailment config;

    @Inject
    EntailmentJudge(ModelGateway models, PromptLibrary prompts, GuardrailConfig config) {
        this.models = models;
        this.prompts = prompts;
        this.config = config.entailment();
    }

    /** One fact as a model reads it. */
    private record Line(GroundFact fact, String text) {}

    /** This guardrail with questions to a model behind it; itself where none are to be asked. */
    public Guardrail behind(Guardrail guardrail) {
        return config.enabled() ? guardrail.judgedBy(this) : guardrail;
    }

    /** What carries each of the clauses, by a model's word; empty: at least one is not carried. */
    Optional<List<Evidence>> carried(List<Doubt> doubts, Grounds grounds) {
        if (doubts.size() > MOST_DOUBTS
                || !doubts.stream().allMatch(doubt -> mayBeAsked(doubt, grounds))
                || grounds.items().stream().anyMatch(StatedText::givesOrders)) {
            return Optional.empty();
        }
        Optional<ActiveModel> smart =
                models.active(Role.SMART).filter(model -> model.kind() == ActiveModel.Kind.ENDPOINT && !model.guided());
        if (smart.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = lines(grounds);
        List<Evidence> evidence = new ArrayList<>();
        for (Doubt doubt : doubts) {
            List<Evidence> carriers = ask(doubt.clause(), lines, grounds.locale(), smart.get());
            if (carriers.isEmpty()) {
                return Optional.empty();
            }
            evidence.addAll(carriers);
        }
        return Optional.of(evidence);
    }

    private static boolean mayBeAsked(Doubt doubt, Grounds grounds) {
        Clause clause = doubt.clause();
        return clause.text().chars().noneMatch(Character::isDigit)
                && QuantityReader.read(clause.text(), grounds.locale()).isEmpty()
                && ClaimLexicon.get().find(clause.text(), grounds.locale()).isEmpty()
                && !Negation.denies(clause.words(), grounds.locale())
                && doubt.unknown().stream().noneMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }

    private static List<Line> lines(Grounds grounds) {
        Set<Line> lines = new LinkedHashSet<>();
        for (GroundFact fact : grounds.index().facts()) {
            if (fact.isNamed("description")) {
                DataText.sentences(fact.value()).forEach(sentence -> lines.add(new Line(fact, inert(sentence))));
            } else if (!fact.typed() && DataText.states(fact.value())) {
                String name = fact.name().replace("attributes.", "").replace('_', ' ');
                lines.add(new Line(fact, inert(name + ": " + fact.value())));
            }
        }
        return lines.stream().limit(MOST_LINES).toList();
    }

    /** Nothing in the data can close the mark that says it is data. */
    private static String inert(String text) {
        String line = Invisible.removed(text).replaceAll("[<>\\n]", " ").strip();
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    }

    private List<Evidence> ask(Clause clause, List<Line> lines, Locale locale, ActiveModel smart) {
        Prompt prompt = prompts.prompt(AGENT);
        String schema = prompt.schema();
        if (lines.isEmpty() || schema == null) {
            return List.of();
        }
        List<Integer> numbers = IntStream.rangeClosed(1, lines.size()).boxed().toList();
        try {
            ModelAnswer answer = models.complete(new ModelRequest(
                    prompt,
                    question(clause, lines),
                    SlotSchema.fill(schema, Map.of("lines", numbers)),
                    0,
                    Deadline.in(config.timeout())));
            if (!answer.model().equals(smart.name())) {
                return List.of(); // another one stood in, and may be too small to judge
            }
            return evidence(
                    clause,
                    cited(answer.text(), lines),
                    locale,
                    answer.model() + ", " + AGENT + " " + prompt.version());
        } catch (ModelUnavailable e) {
            LOG.debugf("Nobody judges a clause: %s", e.getMessage());
            return List.of();
        }
    }

    private static String question(Clause clause, List<Line> lines) {
        StringBuilder text = new StringBuilder("<facts>\n");
        for (int i = 0; i < lines.size(); i++) {
            text.append(i + 1).append(' ').append(lines.get(i).text()).append('\n');
        }
        return text.append("</facts>\n<clause>")
                .append(inert(clause.text()))
                .append("</clause>")
                .toString();
    }

    /** The lines of a yes; none of a no, of an answer that names a line that is not there, and of one that is no answer. */
    private static List<Line> cited(String answer, List<Line> lines) {
        JsonNode node = AnswerJson.objectIn(answer).orElse(null);
        if (node == null
                || !node.path("entailed").isBoolean()
                || !node.path("entailed").asBoolean()) {
            return List.of();
        }
        List<Line> cited = new ArrayList<>();
        for (JsonNode number : node.path("facts")) {
            if (!number.isInt() || number.asInt() < 1 || number.asInt() > lines.size()) {
                return List.of();
            }
            cited.add(lines.get(number.asInt() - 1));
        }
        return cited;
    }

    private static List<Evidence> evidence(Clause clause, List<Line> cited, Locale locale, String judge) {
        return cited.stream()
                .filter(line -> sharesWord(clause, line, locale))
                .map(line -> new Evidence(
                        clause.text(), line.fact().itemId(), line.fact().name(), line.text(), judge))
                .toList();
    }

    private static boolean sharesWord(Clause clause, Line line, Locale locale) {
        Set<String> known = Word.set(NormalText.of(line.text()));
        return clause.words().stream()
                .map(Word::lower)
                .filter(word -> word.length() >= SHORTEST_WORD
                        && !NeutralWords.of(locale).contains(word))
                .anyMatch(word -> WordsCheck.isIn(known, word));
    }
}
