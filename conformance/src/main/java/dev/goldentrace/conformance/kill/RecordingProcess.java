package dev.goldentrace.conformance.kill;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** The process that is killed: records all tests in a version, and says how far it is. */
final class RecordingProcess {
    private RecordingProcess() {}

    /** Takes the module's root, the version and whether the tests run side by side. */
    public static void main(String[] args) {
        run(args);
    }

    static void run(String[] args, TestExecutionListener... listeners) {
        System.out.println(Progress.READY);
        Runner runner = new Runner(Path.of(args[0]), Boolean.parseBoolean(args[2]));
        Map<String, Integer> versions = versions(Integer.parseInt(args[1]));
        TestExecutionListener[] all = Arrays.copyOf(listeners, listeners.length + 1);
        all[listeners.length] = new Overs();
        runner.run("record", versions, all).forEach(System.err::println);
    }

    static Map<String, Integer> versions(int version) {
        return RecordedTests.ALL.stream()
                .collect(Collectors.toMap(test -> test, test -> test.equals(RecordedTests.UNTOUCHED) ? 0 : version));
    }

    private static final class Overs implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            identifier
                    .getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getMethodName())
                    .ifPresent(test -> System.out.println(Progress.over(test)));
        }
    }
}
