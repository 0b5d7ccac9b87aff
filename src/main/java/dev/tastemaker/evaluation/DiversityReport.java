package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The curve, and the farthest that the dial can be turned before more than a hundredth of nDCG@10 is lost. */
final class DiversityReport {
    private static final double LOSS = 0.01;

    private final String split;
    private final int queries;
    private final long items;
    private final List<Point> points = new ArrayList<>();

    /** Means over queries at one place of the dial. */
    record Point(double dial, double ndcg, double distance, double milliseconds) {}

    DiversityReport(String split, int queries, long items) {
        this.split = split;
        this.queries = queries;
        this.items = items;
    }

    /** The first point is the one that the others are compared with. */
    void add(Point point) {
        points.add(point);
    }

    /** The most distance among the points that lose no more than a hundredth; of equal ones the lowest dial. */
    Point farthest() {
        double least = points.getFirst().ndcg() * (1 - LOSS);
        return points.stream()
                .filter(point -> point.ndcg() >= least)
                .max(Comparator.comparingDouble(Point::distance)
                        .thenComparing(Comparator.comparingDouble(Point::dial).reversed()))
                .orElseThrow();
    }

    void print(@Nullable Path file) {
        Point off = points.getFirst();
        StringBuilder text =
                new StringBuilder("diversity, split %s: %d queries over %d items%n%n".formatted(split, queries, items));
        text.append(String.format(
                ROOT, "%6s %9s %8s %22s %8s %7s%n", "dial", "nDCG@10", "", "intra-list distance@10", "", "ms"));
        for (Point point : points) {
            text.append(String.format(
                    ROOT,
                    "%6.2f %9.4f %7.2f%% %22.4f %7.1f%% %7.1f%n",
                    point.dial(),
                    point.ndcg(),
                    100 * (point.ndcg() / off.ndcg() - 1),
                    point.distance(),
                    100 * (point.distance() / off.distance() - 1),
                    point.milliseconds()));
        }
        Point farthest = farthest();
        text.append(String.format(
                ROOT,
                "%nat most %.0f%% of nDCG@10 lost: dial %.2f, distance %.4f (%+.1f%%), nDCG@10 %.4f (%+.2f%%)%n",
                100 * LOSS,
                farthest.dial(),
                farthest.distance(),
                100 * (farthest.distance() / off.distance() - 1),
                farthest.ndcg(),
                100 * (farthest.ndcg() / off.ndcg() - 1)));
        Reports.publish(text.toString(), json(off, farthest), file, "diversity.txt");
    }

    private String json(Point off, Point farthest) {
        String curve = points.stream()
                .map(point -> String.format(
                        ROOT,
                        "{\"dial\":%.2f,\"ndcg@10\":%.4f,\"distance@10\":%.4f}",
                        point.dial(),
                        point.ndcg(),
                        point.distance()))
                .collect(Collectors.joining(","));
        return String.format(
                ROOT,
                "{\"dial\":%.2f,\"ndcg@10\":%.4f,\"distance@10\":%.4f,\"off\":{\"ndcg@10\":%.4f,\"distance@10\":%.4f},\"curve\":[%s]}",
                farthest.dial(),
                farthest.ndcg(),
                farthest.distance(),
                off.ndcg(),
                off.distance(),
                curve);
    }
}
