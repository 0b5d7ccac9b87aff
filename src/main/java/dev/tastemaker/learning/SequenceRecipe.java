package dev.tastemaker.learning;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which single models there are, with their parameters. {@link #USUAL} was chosen on a validation part; nothing in it belongs to
 * one data set.
 *
 * @param counted models that are counted or solved for
 * @param heldOutRows shoppers whose kept items are looked at to end a training, at most
 * @param transformerWeight in the blend
 * @param candidates of the blend that the ranker orders
 */
public record SequenceRecipe(
        List<Counted> counted,
        TransformerParameters transformer,
        float transformerWeight,
        int heldOutRows,
        int candidates,
        RankerParameters ranker) {
    /** The parameters that hold unless others are given. */
    public static final SequenceRecipe USUAL = new SequenceRecipe(
            List.of(
                    new Counted("transitions", new How.TransitionCount(10), 0.7f, 50, 0),
                    new Counted("text-last", new How.TextLikeness(false), 1, 1, 0),
                    new Counted("text-recent", new How.TextLikeness(true), 0.7f, 10, 0.0625f),
                    new Counted(
                            "ease",
                            new How.Solved(new ClosedFormParameters(ClosedFormParameters.Kind.EASE, 100, 1, 50, 10)),
                            0.7f,
                            50,
                            0.5f),
                    new Counted(
                            "slist",
                            new How.Solved(new ClosedFormParameters(ClosedFormParameters.Kind.SLIST, 120, 0.6f, 12, 3)),
                            0.6f,
                            12,
                            0.75f)),
            new TransformerParameters(128, 1, 1, 1, 50, 0.5f, 1e-3f, 1_024, 1_024, 24, 24, 1_024, 0.07f, 1),
            3.375f,
            2_000,
            100,
            new RankerParameters(4, 0.08, 300, 0));

    public SequenceRecipe {
        counted = List.copyOf(counted);
        requireNonNull(transformer, "transformer is null");
        requireNonNull(ranker, "ranker is null");
    }

    /** The same with another seed for all that is random. */
    public SequenceRecipe withSeed(long seed) {
        return new SequenceRecipe(
                counted, transformer.withSeed(seed), transformerWeight, heldOutRows, candidates, ranker.withSeed(seed));
    }

    /** The solved model that may serve beside the transformer. */
    Counted solved() {
        return counted.stream()
                .filter(each -> each.how() instanceof How.Solved(ClosedFormParameters parameters)
                        && parameters.kind() == ClosedFormParameters.Kind.SLIST)
                .findFirst()
                .orElseThrow();
    }

    /** Weights of the models in the blend, by name. */
    public Map<String, Float> weights() {
        Map<String, Float> weights = new HashMap<>();
        counted.forEach(each -> weights.put(each.name(), each.weight()));
        weights.put("transformer", transformerWeight);
        return weights;
    }

    /** Names of all models. */
    public List<String> modelNames() {
        return Stream.concat(counted.stream().map(Counted::name), Stream.of("transformer"))
                .toList();
    }

    /**
     * A model that sums rows of an item-to-item matrix.
     *
     * @param decay how much less each older item counts
     * @param newest how many items of a history count
     * @param weight of its deviations in the blend; 0 leaves it to the ranker
     */
    public record Counted(String name, How how, float decay, int newest, float weight) {}

    /** Where the rows come from. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "how")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = How.TogetherCount.class, name = "together"),
        @JsonSubTypes.Type(value = How.TransitionCount.class, name = "transitions"),
        @JsonSubTypes.Type(value = How.TextLikeness.class, name = "text"),
        @JsonSubTypes.Type(value = How.Solved.class, name = "solved")
    })
    public sealed interface How {
        /** {@link CoOccurrence}. */
        record TogetherCount() implements How {}

        /** {@link Transitions}. */
        record TransitionCount(int window) implements How {}

        /** {@link TextNeighbours}, of titles alone or of all words. */
        record TextLikeness(boolean titles) implements How {}

        /** {@link ClosedForm}. */
        record Solved(ClosedFormParameters parameters) implements How {}
    }
}
