package dev.goldentrace.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Runs a test with a {@link TraceCollector}: registered by {@link AgentTrace} and {@link AgentTest}. It resolves parameters of
 * the types {@code TraceCollector} and {@link Boundary}: in test methods and in {@code @BeforeEach} and {@code @AfterEach} methods
 * with the collector of the test; in constructors, in {@code @BeforeAll} methods and in factories, which outlive a test, with a
 * slot that each test in turn is bound to. It keeps no state of its own, so that tests can run in parallel.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class GoldentraceExtension
        implements BeforeEachCallback,
                AfterEachCallback,
                InvocationInterceptor,
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

    /** An instance that is made for one test has its slot, too: bound when that test begins. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /** The test is in the store before it begins, so that one which cannot begin leaves a result as well. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (Annotations.isMethod(context, TestFactory.class)) {
            return; // it makes tests, and each of them begins by itself
        }
        boolean taken = CollectorParameters.takenBy(context);
        if (taken || Annotations.onMethod(context)) {
            TracedTest test = new TracedTest(context, surroundings.apply(context), List.of());
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
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation, DynamicTestInvocationContext dynamic, ExtensionContext context)
            throws Throwable {
        @Nullable
        DynamicTestRun run = DynamicTestRun.of(dynamic, context, surroundings).orElse(null);
        if (run == null) {
            invocation.proceed();
        } else {
            run.run(invocation);
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
                .map(test -> test.collector()
                        .orElseThrow(() -> new ParameterResolutionException(
                                context.getRequiredTestClass().getName() + ": "
                                        + parameter.getDeclaringExecutable().getName()
                                        + " cannot take a TraceCollector, as its test could not begin.")))
                .orElseGet(() -> Slots.at(context));
    }
}
