package it;

import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.results.ResultWriter;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.results.TestResultBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefundTest {
    @Test
    void refunds() {
        TestIdentity test = new TestIdentity("it.RefundTest", "refunds", null, "refunds()");
        TestResultBuilder result = TestResult.builder(test, "live", Instant.now());
        ResultWriter.open(Path.of("target/goldentrace")).write(Boolean.getBoolean("worse") ? worse(result) : good(result));
    }

    private static TestResult good(TestResultBuilder result) {
        return result.build(Status.PASSED, Instant.now());
    }

    private static TestResult worse(TestResultBuilder result) {
        return result.findings(List.of(new Finding(
                        "contract",
                        Severity.FAIL,
                        Aspect.BEHAVIOUR,
                        "run 1, step 2",
                        "refund_item(1001, 49.00)",
                        "refund_item(1001, 490.00)",
                        "mend the prompt")))
                .build(Status.REGRESSED, Instant.now());
    }
}
