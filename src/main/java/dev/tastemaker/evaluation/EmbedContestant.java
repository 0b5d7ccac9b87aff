package dev.tastemaker.evaluation;

import com.sun.management.OperatingSystemMXBean;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.tastemaker.catalog.ItemEmbedder;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Who embeds the texts of the bench; the model is the same file for all. */
interface EmbedContestant extends AutoCloseable {
    String name();

    /** Embeds all texts, one after the other or as the contestant likes best. */
    Effort embed(List<String> texts, boolean oneByOne);

    @Override
    default void close() {}

    /** Seconds by the clock, and of processors. */
    record Effort(double clock, double processor) {
        Effort per(int texts) {
            return new Effort(clock / texts, processor / texts);
        }

        static Effort of(Runnable work) {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long processor = system.getProcessCpuTime();
            long clock = System.nanoTime();
            work.run();
            return new Effort((System.nanoTime() - clock) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
        }
    }

    /** The service's own. */
    record Ours(ItemEmbedder embedder) implements EmbedContestant {
        @Override
        public String name() {
            return "ours";
        }

        @Override
        public Effort embed(List<String> texts, boolean oneByOne) {
            return Effort.of(() -> {
                if (oneByOne) {
                    texts.forEach(embedder::embedQuery);
                } else {
                    embedder.embedAll(texts);
                }
            });
        }
    }

    /** LangChain4j's in-process embedder, which takes one text at a time on as many threads as there are cores. */
    final class Library implements EmbedContestant {
        private final EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();

        @Override
        public String name() {
            return "library";
        }

        @Override
        public Effort embed(List<String> texts, boolean oneByOne) {
            return Effort.of(() -> {
                if (oneByOne) {
                    texts.forEach(model::embed);
                } else {
                    model.embedAll(texts.stream().map(TextSegment::from).toList());
                }
            });
        }
    }
}
