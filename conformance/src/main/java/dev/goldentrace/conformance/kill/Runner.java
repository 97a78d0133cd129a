package dev.goldentrace.conformance.kill;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests by JUnit's own launcher.
 *
 * @param root the module's root
 * @param parallel whether the tests run side by side
 */
record Runner(Path root, boolean parallel) {

    /** Runs them all in a build of their own, each with its version, and gives what failed. */
    List<String> run(String mode, Map<String, Integer> versions, TestExecutionListener... listeners) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(RecordedTests.class))
                .configurationParameter("goldentrace.root", root.toString())
                .configurationParameter("goldentrace.mode", mode)
                .configurationParameter("goldentrace.ci.allow", "record")
                .configurationParameter("goldentrace.build", UUID.randomUUID().toString())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", String.valueOf(parallel))
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
        versions.forEach(
                (test, version) -> request.configurationParameter(Shops.versionOf(test), String.valueOf(version)));
        Failures failures = new Failures();
        TestExecutionListener[] all = Arrays.copyOf(listeners, listeners.length + 1);
        all[listeners.length] = failures;
        LauncherFactory.create().execute(request.build(), all);
        return failures.all;
    }

    private static final class Failures implements TestExecutionListener {
        private final List<String> all = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            result.getThrowable().ifPresent(failure -> all.add(identifier.getDisplayName() + ": " + failure));
        }
    }
}
