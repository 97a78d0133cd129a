package dev.goldentrace.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.settings.Settings;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Runs a test with a {@link TraceCollector}: registered by {@link AgentTrace} and {@link AgentTest}. It resolves parameters of
 * the types {@code TraceCollector} and {@link Boundary} of test methods and of {@code @BeforeEach} and {@code @AfterEach}
 * methods. It keeps no state of its own, so that tests can run in parallel.
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

    private final Function<ExtensionContext, Settings.Surroundings> surroundings;

    /** Made by JUnit. */
    public GoldentraceExtension() {
        this(JUnitSurroundings::new);
    }

    GoldentraceExtension(Function<ExtensionContext, Settings.Surroundings> surroundings) {
        this.surroundings = surroundings;
    }

    /** The test is in the store before it begins, so that one which cannot begin leaves a result as well. */
    @Override
    public void beforeEach(ExtensionContext context) {
        boolean taken = CollectorParameters.takenBy(context);
        if (taken || Annotations.onMethod(context)) {
            TracedTest test = new TracedTest(context, surroundings.apply(context));
            context.getStore(NAMESPACE).put(TEST, test);
            test.begin(taken);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        @Nullable TracedTest test = test(context).orElse(null);
        if (test != null) {
            test.end(context.getExecutionException().orElse(null));
        }
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
        return CollectorParameters.isCollector(parameter.getParameter());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return test(context)
                .flatMap(TracedTest::collector)
                .orElseThrow(() -> new ParameterResolutionException(
                        context.getRequiredTestClass().getName()
                                + ": " + nameOf(parameter.getDeclaringExecutable())
                                + " cannot take a TraceCollector, as each test has its own, and none has begun here."
                                + " Take it as a parameter of the test method or of a @BeforeEach method."));
    }

    private static String nameOf(Executable executable) {
        return executable instanceof Constructor ? "its constructor" : executable.getName();
    }
}
