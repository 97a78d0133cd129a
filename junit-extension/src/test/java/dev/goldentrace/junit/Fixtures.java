package dev.goldentrace.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs fixture classes in JUnit's test kit, with a module's root of their own. */
final class Fixtures {
    private final Path root;
    private final Map<String, String> parameters = new HashMap<>();

    Fixtures(Path root) {
        this.root = root;
    }

    Fixtures with(String property, String value) {
        parameters.put(property, value);
        return this;
    }

    Fixtures mode(String mode) {
        return with("goldentrace.mode", mode);
    }

    EngineExecutionResults run(Class<?> fixture) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(fixture))
                .configurationParameters(parameters)
                .configurationParameter("goldentrace.root", root.toString())
                .execute();
    }
}
