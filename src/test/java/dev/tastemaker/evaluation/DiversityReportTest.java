package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tastemaker.evaluation.DiversityReport.Point;
import org.junit.jupiter.api.Test;

class DiversityReportTest {
    @Test
    void namesTheFarthestPointThatLosesAtMostAHundredth() {
        DiversityReport report = new DiversityReport("dev", 2, 3);
        report.add(new Point(0, 0.8, 0.2, 1));
        report.add(new Point(0.1, 0.805, 0.22, 1));
        report.add(new Point(0.2, 0.793, 0.26, 1));
        report.add(new Point(0.3, 0.791, 0.31, 1));
        assertEquals(0.2, report.farthest().dial());
    }
}
