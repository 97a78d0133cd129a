package dev.goldentrace.junit;

import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.scan.GoldenScan;
import dev.goldentrace.scan.ScanLines;
import dev.goldentrace.scan.TestSource;
import java.nio.file.Path;
import java.util.List;

/** What a person must look at in a golden that was written, before it is committed. */
record LeftInClear(TestCase test, Gate gate) {
    private static final int MOST = 12;

    /** No line where there is nothing to look at; the golden is written, so what cannot be read is only said. */
    List<String> lines(Path root, String golden) {
        TestSource source = TestSource.of(root, test.identity().className());
        try {
            return ScanLines.of(golden, GoldenScan.with(gate).file(root.resolve(golden), source), MOST);
        } catch (GoldenUnreadable e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
