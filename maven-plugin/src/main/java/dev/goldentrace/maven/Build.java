package dev.goldentrace.maven;

import dev.goldentrace.report.FailedTest;
import dev.goldentrace.report.ReportFiles;
import dev.goldentrace.report.ReportModel;
import dev.goldentrace.results.Problem;
import dev.goldentrace.results.ResultReader;
import dev.goldentrace.results.Results;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one module's tests left, for this build.
 *
 * @param name the module's name
 * @param results where results are
 * @param report where the report goes
 * @param testReports where Surefire's and Failsafe's XML is
 * @param start when this Maven session began
 * @param bound whether the goal runs in a lifecycle, so that only tests of this session count; a goal called by itself
 *     falls back on what earlier sessions left
 */
record Build(String name, Path results, Path report, List<Path> testReports, Instant start, boolean bound) {

    /** Empty where no test left anything. */
    Optional<ReportModel> model(Instant now) {
        Optional<ReportModel> current = model(ResultReader.readSince(results, start), start, now);
        return current.isPresent() || bound ? current : model(ResultReader.read(results), Instant.EPOCH, now);
    }

    /** What this session's tests left, never what earlier ones did. */
    Optional<ReportModel> modelOfThisSession(Instant now) {
        return model(ResultReader.readSince(results, start), start, now);
    }

    Path write(ReportModel model) {
        return ReportFiles.write(report, model);
    }

    private Optional<ReportModel> model(Results found, Instant since, Instant now) {
        List<FailedTest> failed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(found.problems());
        for (Path directory : testReports) {
            TestReports reports = TestReports.read(directory, since);
            failed.addAll(reports.failed());
            problems.addAll(reports.problems());
        }
        Results all = new Results(found.tests(), problems, found.stale());
        return all.isEmpty() && failed.isEmpty()
                ? Optional.empty()
                : Optional.of(ReportModel.of(name, now, all, failed));
    }
}
