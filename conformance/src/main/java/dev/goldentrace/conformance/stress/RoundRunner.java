package dev.goldentrace.conformance.stress;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs rounds by JUnit's own launcher, on many threads. */
final class RoundRunner {
    private static final String THREADS = "16";

    private final Path root;

    RoundRunner(Path root) {
        this.root = root;
    }

    RoundResults run(Round round) {
        RoundResults results = new RoundResults();
        LauncherFactory.create().execute(request(round), results);
        return results;
    }

    private LauncherDiscoveryRequest request(Round round) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(ScriptedAgentTests.class))
                .configurationParameters(round.parameters())
                .configurationParameter("goldentrace.root", root.toString())
                .configurationParameter("goldentrace.ci.allow", "record")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", THREADS)
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.max-pool-size", THREADS)
                .build();
    }
}
