package dev.tastemaker.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Fits the single models to sequences and item texts. What needs a numeric library runs in processes of its own, one core each
 * and as many at once as there are cores.
 */
public final class SequenceTraining {
    private final List<ItemText> texts;
    private final SequenceRecipe recipe;
    private final Set<String> without;
    private final TrainingListener listener;
    private final TermVectors terms;

    /**
     * @param texts of every item
     * @param without names of models to leave out
     */
    public SequenceTraining(
            List<ItemText> texts, SequenceRecipe recipe, Set<String> without, TrainingListener listener) {
        this.texts = List.copyOf(texts);
        this.recipe = recipe;
        this.without = Set.copyOf(without);
        this.listener = listener;
        this.terms = TermVectors.of(texts);
    }

    /**
     * All models of the recipe.
     *
     * @param sequences each with its last item kept from fitting, to see when training should end
     * @throws TrainingFailed when a training process fails
     */
    public List<SequenceModel> fit(InteractionSequences sequences) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<SequenceModel>> trained = new ArrayList<>();
            if (wanted("transformer")) {
                trained.add(start(() -> transformer(sequences), threads));
            }
            List<SequenceModel> models = new ArrayList<>(counted(sequences.withoutLast(1)));
            for (CompletableFuture<SequenceModel> each : trained) {
                models.add(await(each));
            }
            return models;
        }
    }

    /** The models that are counted or solved for, not descended to: those that are cheap to fit anew as interactions come. */
    public List<SequenceModel> counted(InteractionSequences sequences) {
        float[] popularity = sequences.popularity();
        List<SequenceModel> models = new ArrayList<>();
        for (SequenceRecipe.Counted each : recipe.counted()) {
            if (wanted(each.name())) {
                models.add(new RecencyWeighted(
                        each.name(), rows(each, sequences), each.decay(), each.newest(), popularity));
            }
        }
        return models;
    }

    /** The models in the same order, those that are {@link #counted} fitted anew to more. */
    public List<SequenceModel> refit(List<SequenceModel> models, InteractionSequences more) {
        List<SequenceModel> again = new ArrayList<>(counted(more));
        models.stream()
                .filter(model -> again.stream().noneMatch(each -> each.name().equals(model.name())))
                .forEach(again::add);
        return again;
    }

    private ItemRows rows(SequenceRecipe.Counted model, InteractionSequences sequences) {
        return switch (model.how()) {
            case SequenceRecipe.How.TogetherCount together -> CoOccurrence.fit(sequences);
            case SequenceRecipe.How.TransitionCount transitions -> Transitions.fit(sequences, transitions.window());
            case SequenceRecipe.How.TextLikeness likeness -> TextNeighbours.of(texts, likeness.titles());
            case SequenceRecipe.How.Solved solved -> solve(model.name(), solved.parameters(), sequences);
        };
    }

    private ItemRows solve(String name, ClosedFormParameters parameters, InteractionSequences sequences) {
        return inFolder(folder -> {
            folder.writeSequences(sequences);
            folder.writeTexts(texts);
            folder.writeTask(new TrainingTask.SolveMatrix(parameters));
            long megabytes = 4L * sequences.items() * sequences.items() / 1_000_000 + 1;
            new TrainingChild(name, listener).run(folder, 1, 1_500, 2 * megabytes + 256);
            return DenseRows.map(folder.matrix(), sequences.items());
        });
    }

    /** @param sequences each with its last item kept from fitting */
    public SequenceTransformer transformer(InteractionSequences sequences) {
        TransformerParameters parameters = recipe.transformer();
        float[][] text = LatentTerms.of(terms, parameters.textDimensions(), parameters.seed());
        return inFolder(folder -> {
            folder.writeSequences(sequences);
            folder.writeTextVectors(text);
            folder.writeTask(new TrainingTask.TrainTransformer(parameters, recipe.heldOutRows()));
            trainTwiceIfNeeded(folder);
            return new SequenceTransformer(parameters, folder.weights(parameters, sequences.items()), text);
        });
    }

    /** A crash of native code is said, and the same training begun again once. */
    private void trainTwiceIfNeeded(TrainingFolder folder) {
        TrainingChild child = new TrainingChild("transformer", listener);
        try {
            child.run(folder, 1, 3_000, 1_000);
        } catch (TrainingFailed e) {
            if (!e.crashed()) {
                throw e;
            }
            listener.progress("transformer", 0, 1, "crashed in native code and begins again");
            child.run(folder, 1, 3_000, 1_000);
        }
    }

    private boolean wanted(String name) {
        return !without.contains(name);
    }

    private interface FolderWork<T> {
        T in(TrainingFolder folder) throws IOException;
    }

    private static <T> T inFolder(FolderWork<T> work) {
        try {
            Path path = Files.createTempDirectory("tastemaker-training");
            try {
                return work.in(new TrainingFolder(path));
            } finally {
                delete(path);
            }
        } catch (IOException e) {
            throw new TrainingFailed("a training folder could not be used: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static <T> CompletableFuture<T> start(Supplier<T> work, Executor threads) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TrainingFailed failed) {
                throw failed;
            }
            throw e;
        }
    }
}
