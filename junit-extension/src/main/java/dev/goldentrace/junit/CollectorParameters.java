package dev.goldentrace.junit;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.TraceCollector;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Finds out who takes a collector: a test that nobody hands one to has no agent to trace. */
final class CollectorParameters {
    private CollectorParameters() {}

    static boolean isCollector(Parameter parameter) {
        Class<?> type = parameter.getType();
        return type == TraceCollector.class || type == Boundary.class;
    }

    /** Looks at the test's method, and at those that run before and after it in its class and the classes around it. */
    static boolean takenBy(ExtensionContext context) {
        return takenBy(context.getRequiredTestClass(), context.getRequiredTestMethod());
    }

    static boolean takenBy(Class<?> testClass, Method testMethod) {
        return Stream.concat(Stream.of(testMethod), aroundEach(testClass))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .anyMatch(CollectorParameters::isCollector);
    }

    private static Stream<Method> aroundEach(Class<?> testClass) {
        return Stream.<Class<?>>iterate(testClass, type -> type != null, type -> type.getEnclosingClass())
                .flatMap(type -> Stream.concat(methods(type, BeforeEach.class), methods(type, AfterEach.class)));
    }

    private static Stream<Method> methods(Class<?> type, Class<? extends Annotation> annotation) {
        return AnnotationSupport.findAnnotatedMethods(type, annotation, HierarchyTraversalMode.TOP_DOWN).stream();
    }
}
