package dev.goldentrace.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.TraceCollector;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Runs a test with a {@link TraceCollector}: registered by {@link AgentTrace} and {@link AgentTest}. It keeps no state of its
 * own, so that tests can run in parallel.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class GoldentraceExtension
        implements BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(GoldentraceExtension.class);
    private static final String TEST = "test";

    /** Made by JUnit. */
    public GoldentraceExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        TracedTest test = TracedTest.of(context);
        context.getStore(NAMESPACE).put(TEST, test);
        test.begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        test(context).ifPresent(test -> test.end(context.getExecutionException().orElse(null)));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw winner(context, thrown);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw winner(context, thrown);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw winner(context, thrown);
    }

    private static Throwable winner(ExtensionContext context, Throwable thrown) {
        return test(context).map(test -> test.winner(thrown)).orElse(thrown);
    }

    private static Optional<TracedTest> test(ExtensionContext context) {
        @Nullable TracedTest test = context.getStore(NAMESPACE).get(TEST, TracedTest.class);
        return Optional.ofNullable(test);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return (type == TraceCollector.class || type == Boundary.class)
                && context.getTestMethod().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return test(context)
                .orElseThrow(() -> new IllegalStateException("a collector is asked for before the test began"))
                .collector();
    }
}
