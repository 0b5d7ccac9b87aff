package dev.tastemaker.evaluation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.ingestion.FeedItems;
import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * {@code evaluate checks}: are the checks to be trusted? True texts about the sample's items and those of another catalog
 * must pass; each, made false in one place, must not. Needs neither store nor model.
 */
final class ChecksEvaluation {
    private static final String PRODUCTS = "products";

    private final ProgressLines progress = new ProgressLines();
    private final long seed;
    private final int perCatalog;
    private final Optional<Path> data;
    private final Optional<Path> texts;

    ChecksEvaluation(CommandLine line) {
        this.seed = line.number("seed", 1, 1_000_000);
        this.perCatalog = line.number("count", 150, 20_000);
        this.data = line.option("data").map(Path::of);
        this.texts = line.option("texts").map(Path::of);
    }

    ChecksReport run() {
        ChecksReport report = new ChecksReport();
        measure("sample", FeedItems.ofSample(), report);
        data.map(ChecksEvaluation::feed).ifPresent(file -> measure("data", FeedItems.of(file), report));
        return report;
    }

    private void measure(String name, List<Item> catalog, ChecksReport report) {
        List<Item> items = new ArrayList<>(catalog);
        Collections.shuffle(items, new Random(seed));
        List<Item> chosen = items.subList(0, Math.min(perCatalog, items.size()));
        List<CopyText> clean = new ArrayList<>(new CleanTexts().of(chosen));
        texts.ifPresent(file -> clean.addAll(StoredTexts.of(file, catalog)));
        FaultSeeder seeder = new FaultSeeder(catalog, seed);
        for (int i = 0; i < clean.size(); i++) {
            CopyText text = clean.get(i);
            report.clean(text, text.checked());
            for (FaultKind kind : FaultKind.values()) {
                seeder.seed(kind, text)
                        .map(text::saying)
                        .ifPresent(fault ->
                                report.fault(kind, fault, !fault.checked().passed()));
            }
            progress.progress(name, i + 1, clean.size(), "texts");
        }
    }

    private static Path feed(Path folder) {
        if (Files.isRegularFile(folder)) {
            return folder;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PRODUCTS))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("there is no file " + PRODUCTS + "… in " + folder));
        } catch (IOException e) {
            throw Refusal.notFound(folder + " cannot be read");
        }
    }
}
