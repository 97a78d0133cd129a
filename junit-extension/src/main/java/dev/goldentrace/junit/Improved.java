package dev.goldentrace.junit;

import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;

/** Says that a test did the same for less, and how to make that the new measure: nobody looks for it in a green build. */
final class Improved {
    private Improved() {}

    static void tell(TestCase test, TestResult written) {
        Candidate candidate = written.candidate();
        if (written.status() == Status.PASSED && candidate != null && candidate.acceptable()) {
            written.findings().stream()
                    .filter(finding -> finding.rule().equals("improvement"))
                    .findFirst()
                    .ifPresent(finding -> test.say("improved " + test.name() + ": " + finding.actual() + "; accepted: "
                            + finding.expected() + ". To make it the new measure: " + test.acceptCommand()));
        }
    }
}
