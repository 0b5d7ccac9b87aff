package dev.tastemaker.learning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which single models there are, with their parameters. {@link #USUAL} was chosen on a validation part; nothing in it belongs to
 * one data set.
 *
 * @param counted models that are counted or solved for
 * @param heldOutRows shoppers whose kept items are looked at to end a training, at most
 * @param fromEach candidates that each model brings
 */
public record SequenceRecipe(
        List<Counted> counted,
        TransformerParameters transformer,
        int heldOutRows,
        int fromEach,
        RankerParameters ranker) {
    /** The parameters that hold unless others are given. */
    public static final SequenceRecipe USUAL = new SequenceRecipe(
            List.of(
                    new Counted("together", new How.TogetherCount(), 0.7f, 50),
                    new Counted("transitions", new How.TransitionCount(3), 0.7f, 50),
                    new Counted("text-last", new How.TextLikeness(), 1, 1),
                    new Counted("text-recent", new How.TextLikeness(), 0.7f, 10),
                    new Counted(
                            "ease",
                            new How.Solved(new ClosedFormParameters(ClosedFormParameters.Kind.EASE, 100, 1, 50, 10)),
                            0.7f,
                            50),
                    new Counted(
                            "slist",
                            new How.Solved(new ClosedFormParameters(ClosedFormParameters.Kind.SLIST, 50, 0.6f, 12, 3)),
                            0.6f,
                            12)),
            new TransformerParameters(128, 2, 1, 1, 50, 0.5f, 1e-3f, 1_024, 1_024, 24, 24, 512, 1),
            4_000,
            20,
            RankerParameters.USUAL);

    public SequenceRecipe {
        counted = List.copyOf(counted);
        requireNonNull(transformer, "transformer is null");
        requireNonNull(ranker, "ranker is null");
    }

    /** The same with another seed for all that is random. */
    public SequenceRecipe withSeed(long seed) {
        return new SequenceRecipe(counted, transformer.withSeed(seed), heldOutRows, fromEach, ranker.withSeed(seed));
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
     */
    public record Counted(String name, How how, float decay, int newest) {}

    /** Where the rows come from. */
    public sealed interface How {
        /** {@link CoOccurrence}. */
        record TogetherCount() implements How {}

        /** {@link Transitions}. */
        record TransitionCount(int window) implements How {}

        /** {@link TextNeighbours}. */
        record TextLikeness() implements How {}

        /** {@link ClosedForm}. */
        record Solved(ClosedFormParameters parameters) implements How {}
    }
}
