package dev.goldentrace.report;

import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.settings.ShellWord;
import java.util.List;
import java.util.stream.Collectors;

/** The commands that messages and pages offer, ready to paste into a POSIX shell. */
final class Command {
    static final String RECORD_DIVERGED = "mvn goldentrace:record -Dgoldentrace.only=diverged";
    static final String RERUN = "mvn clean verify";

    private Command() {}

    static String test(TestIdentity test) {
        return "mvn test -Dtest=" + selector(test);
    }

    /** Runs the test as it ran, to see whether it is mended. */
    static String again(TestResult result) {
        return test(result.test()) + (result.mode().equals("replay") ? "" : " -Dgoldentrace.mode=" + result.mode());
    }

    static String record(TestIdentity test) {
        return "mvn goldentrace:record -Dtest=" + selector(test);
    }

    /** Names one test by its method, several by their classes. */
    static String record(List<TestIdentity> tests) {
        return tests.size() == 1
                ? record(tests.get(0))
                : "mvn goldentrace:record -Dtest="
                        + tests.stream()
                                .map(test -> ShellWord.of(simpleName(test.className())))
                                .distinct()
                                .collect(Collectors.joining(","));
    }

    static String accept(TestIdentity test) {
        return "mvn goldentrace:accept -Dgoldentrace.accept=" + ShellWord.of(test.name());
    }

    static String test(FailedTest test) {
        return "mvn test -Dtest=" + ShellWord.of(simpleName(test.className()));
    }

    private static String selector(TestIdentity test) {
        return ShellWord.of(simpleName(test.className()) + "#" + test.method().replaceAll("\\(.*", ""));
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
