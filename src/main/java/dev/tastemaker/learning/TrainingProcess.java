package dev.tastemaker.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The process that trains, apart from the service because a numeric library takes gigabytes and can take its process down. Reads
 * its {@link TrainingFolder}, writes the result there, and says lines of progress. Ends when whoever started it ends: the pipe it
 * reads from closes.
 */
public final class TrainingProcess {
    /** What a line of progress begins with. */
    static final String PROGRESS = "progress ";

    private TrainingProcess() {}

    /** @param arguments the folder */
    public static void main(String... arguments) {
        Thread.ofPlatform().daemon().start(TrainingProcess::endWithParent);
        // Leaving while the library computes crashes in its own clean-up: nothing of it may run.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(143)));
        int status = 0;
        try {
            run(new TrainingFolder(Path.of(arguments[0])));
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            e.printStackTrace();
            status = 1;
        }
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(status);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said on it
            }
        } catch (IOException e) {
            // gone too
        }
        Runtime.getRuntime().halt(143);
    }

    private static void run(TrainingFolder folder) throws IOException {
        InteractionSequences sequences = folder.sequences();
        switch (folder.task()) {
            case TrainingTask.SolveMatrix task -> {
                TermVectors terms = TermVectors.of(folder.texts());
                folder.writeMatrix(sink -> new ClosedForm(sequences, task.parameters(), terms)
                        .solve(new TorchInverse(), sink, done -> new Lines().rows(done, sequences.items())));
            }
            case TrainingTask.TrainTransformer task -> {
                TransformerParameters parameters = task.parameters();
                float[][] text = folder.textVectors(sequences.items(), parameters.textDimensions());
                HeldOut heldOut = HeldOut.lastOf(sequences, task.heldOutRows());
                folder.writeWeights(
                        new TransformerTrainer(parameters, sequences.withoutLast(1), heldOut, text, new Lines())
                                .train());
            }
        }
    }

    /** Progress as lines of standard output. */
    private static final class Lines implements TrainingProgress {
        @Override
        public void began(String device, int most) {
            say(0, most, "trains on " + device);
        }

        @Override
        public void epoch(int epoch, int most, double loss, double figure, double best) {
            String found =
                    best < 0 ? "" : String.format(Locale.ROOT, ", held-out nDCG@10 %.4f (best %.4f)", figure, best);
            say(epoch, most, String.format(Locale.ROOT, "loss %.3f", loss) + found);
        }

        @Override
        public void rows(int done, int all) {
            if (done % 1_000 == 0 || done == all) {
                say(done, all, "rows");
            }
        }

        private static void say(int done, int all, String what) {
            System.out.println(PROGRESS + done + " " + all + " " + what);
        }
    }
}
