package dev.goldentrace.conformance.redact;

import dev.goldentrace.conformance.replay.RunCase;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.Story;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.ResultWriter;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.trace.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All files that the extension leaves of a run: golden, candidate and result. */
final class RunFiles {
    private final Path folder;
    private final Redactor redactor;

    RunFiles(Path folder, Redactor redactor) {
        this.folder = folder;
        this.redactor = redactor;
    }

    GoldenStore goldens() {
        return GoldenStore.at(folder.resolve("src/test/goldens"));
    }

    /** Records a run and writes what the extension writes where a recording replaces another and is pending. */
    void write(RunCase run) {
        Golden golden = run.record(goldens(), redactor);
        GoldenStore candidates = GoldenStore.at(folder.resolve("target/goldentrace/candidates"));
        String hash = goldens().hashOf(golden.id());
        candidates.stage(golden.withAgainst(hash)).commit();
        String candidate = folder.relativize(candidates.pathOf(golden.id())).toString();
        ResultWriter.open(folder.resolve("target/goldentrace"))
                .write(result(golden, new Candidate(candidate, hash, "the contract has changed")));
    }

    private TestResult result(Golden golden, Candidate candidate) {
        Session session = golden.newest();
        String path = folder.relativize(goldens().pathOf(golden.id())).toString();
        return TestResult.builder(
                        new TestIdentity(RunFiles.class.getName(), "run", null, "a run"), "record", session.start())
                .golden(new GoldenFacts(
                        path, session.start(), null, golden.recordings().size()))
                .recording(RecordingOutcome.PENDING)
                .candidate(candidate)
                .story(Story.of(session, null))
                .figures(figures(session))
                .build(Status.PENDING, session.start());
    }

    private static Figures figures(Session of) {
        return new Figures(
                of.runs().size(),
                of.steps().size(),
                of.steps().size(),
                of.toolCalls().size(),
                0,
                of.usage().totalTokens(),
                PriceTable.bundled().costOf(of));
    }

    List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
