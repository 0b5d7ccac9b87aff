package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.learning.ModelVersion;
import dev.tastemaker.learning.ModelVersions;
import dev.tastemaker.learning.Promotion;
import dev.tastemaker.learning.RankerTrainer;
import dev.tastemaker.learning.SequenceTrainer;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** {@code train} and {@code models} at the command line. */
@ApplicationScoped
class ModelCommands {
    private final SequenceTrainer trainer;
    private final RankerTrainer rankerTrainer;
    private final ModelVersions versions;

    @Inject
    ModelCommands(SequenceTrainer trainer, RankerTrainer rankerTrainer, ModelVersions versions) {
        this.trainer = trainer;
        this.rankerTrainer = rankerTrainer;
        this.versions = versions;
    }

    void train(CommandLine line) {
        SequenceTrainer.Outcome outcome = trainer.train(line.number("seed", 1, 999_999_999), new ProgressLines());
        print(outcome.version());
        System.out.println(
                outcome.champion() == null
                        ? "there was no champion to beat"
                        : String.format(ROOT, "the champion's nDCG@10 on the same items: %.4f", outcome.champion()));
        System.out.println(
                outcome.promoted()
                        ? "promoted: it serves from now on; models rollback undoes that"
                        : "not promoted: it did not do better; models promote "
                                + outcome.version().id() + " does it all the same");
    }

    void trainRanking(CommandLine line) {
        RankerTrainer.Outcome outcome = rankerTrainer.train(line.number("seed", 1, 999_999_999));
        print(outcome.version());
        System.out.printf(ROOT, "to beat, on the newest lists: nDCG@10 %.4f%n", outcome.toBeat());
        System.out.println(
                outcome.promoted()
                        ? "promoted: it orders feeds from now on; models rollback ranking undoes that"
                        : "not promoted: it did not do better");
    }

    void list() {
        versions.list().forEach(ModelCommands::print);
        for (String kind : ModelVersion.KINDS) {
            System.out.println(kind + ": "
                    + versions.current(kind).map(ModelCommands::line).orElse("no trained model serves"));
        }
    }

    void promote(CommandLine line) {
        long id = id(line, 2);
        Promotion promotion = line.option("share").isPresent()
                ? versions.challenge(id, share(line.required("share")))
                : versions.promote(id, "by command");
        System.out.println(line(promotion));
    }

    void rollBack(CommandLine line) {
        String kind = line.words().size() > 2 ? line.words().get(2) : ModelVersion.SEQUENCE;
        System.out.println(line(versions.rollBack(kind)));
    }

    void compare(CommandLine line) {
        Map<Long, Double> figures = new TreeMap<>(trainer.compare(id(line, 2), id(line, 3)));
        figures.forEach((id, figure) -> System.out.printf(
                ROOT, "version %d: nDCG@10 %.4f on the shoppers' last items as they are now%n", id, figure));
    }

    private static long id(CommandLine line, int word) {
        if (line.words().size() <= word || !line.words().get(word).matches("[0-9]{1,18}")) {
            throw Refusal.invalid("the number of a model version is missing; models list shows them");
        }
        return Long.parseLong(line.words().get(word));
    }

    private static double share(String given) {
        try {
            return Double.parseDouble(given);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("--share must be a number above 0 and below 1");
        }
    }

    private static String line(Promotion promotion) {
        String champion = promotion.championId() == null
                ? "no trained model serves"
                : "version " + promotion.championId() + " serves";
        return promotion.challengerId() == null
                ? champion + " (" + promotion.why() + ")"
                : String.format(
                        ROOT,
                        "%s, beside it version %d for %.0f %% of the shoppers",
                        champion,
                        promotion.challengerId(),
                        100 * promotion.share());
    }

    private static void print(ModelVersion version) {
        System.out.printf(
                ROOT,
                version.kind().equals(ModelVersion.RANKING)
                        ? "version %d, %s, seed %d, of %s: %d places shown to %d shoppers in %d lists%n"
                        : "version %d, %s, seed %d, of %s: %d interactions of %d shoppers with %d items%n",
                version.id(),
                version.kind(),
                version.seed(),
                version.createdAt(),
                version.interactions(),
                version.shoppers(),
                version.items());
        new TreeMap<>(version.metrics())
                .forEach((name, value) -> System.out.printf(ROOT, "  %-24s %.4f%n", name, value));
    }
}
