package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Refuses tests that cannot be traced, before they run. */
final class Fitness {
    private Fitness() {}

    static void require(ExtensionContext context, TestCase test, boolean collectorTaken) {
        if (!collectorTaken) {
            throw new UsageError(test.name() + ": nothing takes its TraceCollector, so that no agent can be traced."
                    + " Take it as a parameter: void "
                    + context.getRequiredTestMethod().getName()
                    + "(TraceCollector trace), or in a @BeforeEach method; hand it to the agent through an adapter,"
                    + " as in LangChain4jTrace.of(trace). A test without an agent needs no annotation of Goldentrace.");
        }
    }
}
