package dev.goldentrace.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.PreconditionViolationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;

/**
 * The methods of the tests with a trace that JUnit is to run in this JVM, as far as it knows before the first of them runs.
 *
 * @param methods each once
 */
record PlannedTests(List<Planned> methods) {
    private static final String PLAN = "plan";

    /**
     * A test method.
     *
     * @param type the class that it runs in, which may inherit it
     * @param method the method
     */
    record Planned(Class<?> type, Method method) {
        Annotations annotations() {
            return Annotations.of(method, type);
        }

        boolean isAgentTest() {
            return AnnotationSupport.isAnnotated(method, AgentTest.class);
        }
    }

    /** Keeps a plan for as long as its session lasts. */
    static void keep(LauncherSession session, TestPlan plan) {
        List<MethodSource> sources = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> test.getSource().stream())
                .flatMap(source -> source instanceof MethodSource method ? Stream.of(method) : Stream.empty())
                .distinct()
                .toList();
        session.getStore().put(Namespace.create(PlannedTests.class), PLAN, sources);
    }

    /** Finds the plan; empty where JUnit keeps none. */
    static Optional<PlannedTests> of(ExtensionContext context) {
        try {
            @Nullable
            Object sources = context.getStore(
                            ExtensionContext.StoreScope.LAUNCHER_SESSION,
                            ExtensionContext.Namespace.create(PlannedTests.class))
                    .get(PLAN);
            return sources instanceof List<?> list ? Optional.of(of(list)) : Optional.empty();
        } catch (LinkageError olderJUnit) {
            return Optional.empty();
        }
    }

    private static PlannedTests of(List<?> sources) {
        return new PlannedTests(sources.stream()
                .flatMap(source -> planned((MethodSource) source).stream())
                .filter(test -> CollectorParameters.takenBy(test.type(), test.method())
                        && test.annotations().isTraced())
                .toList());
    }

    private static Optional<Planned> planned(MethodSource source) {
        try {
            return Optional.of(new Planned(source.getJavaClass(), source.getJavaMethod()));
        } catch (PreconditionViolationException classOfAnotherEngine) {
            return Optional.empty();
        }
    }
}
