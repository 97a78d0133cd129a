package dev.goldentrace.junit;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.TraceCollector;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Finds out who takes a collector: a test that nobody hands one to has no agent to trace. */
final class CollectorParameters {
    private static final List<Class<? extends Annotation>> AROUND =
            List.of(BeforeAll.class, BeforeEach.class, AfterEach.class, AfterAll.class);

    private CollectorParameters() {}

    static boolean isCollector(Parameter parameter) {
        Class<?> type = parameter.getType();
        return type == TraceCollector.class || type == Boundary.class;
    }

    /**
     * Looks at the test's method, at those that run before and after it in its class and the classes around it, at their
     * constructors and at their slots.
     */
    static boolean takenBy(ExtensionContext context) {
        return takenBy(context.getRequiredTestClass(), context.getRequiredTestMethod());
    }

    static boolean takenBy(Class<?> testClass, Method testMethod) {
        return SlotFields.areIn(testClass)
                || Stream.concat(Stream.of(testMethod), around(testClass))
                        .flatMap(executable -> Arrays.stream(executable.getParameters()))
                        .anyMatch(CollectorParameters::isCollector);
    }

    private static Stream<Executable> around(Class<?> testClass) {
        return withOuter(testClass)
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getDeclaredConstructors()),
                        AROUND.stream().flatMap(annotation -> methods(type, annotation))));
    }

    /** Gives a class and those that an instance of it lives in: what merely holds a static class runs nothing around its tests. */
    static Stream<Class<?>> withOuter(Class<?> testClass) {
        return Stream.<Class<?>>iterate(
                testClass,
                type -> type != null,
                type -> Modifier.isStatic(type.getModifiers()) ? null : type.getEnclosingClass());
    }

    private static Stream<Method> methods(Class<?> type, Class<? extends Annotation> annotation) {
        return AnnotationSupport.findAnnotatedMethods(type, annotation, HierarchyTraversalMode.TOP_DOWN).stream();
    }
}
