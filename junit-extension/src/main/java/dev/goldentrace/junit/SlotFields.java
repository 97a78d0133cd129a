package dev.goldentrace.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The {@link TraceSlot}s in the fields of a test's class and of the classes around it. */
final class SlotFields {
    private SlotFields() {}

    static boolean areIn(Class<?> testClass) {
        return all(testClass).findAny().isPresent();
    }

    static Stream<Slot> of(ExtensionContext context) {
        return all(context.getRequiredTestClass())
                .flatMap(field -> value(field, context).stream())
                .map(TraceSlot::slot);
    }

    private static Stream<Field> all(Class<?> testClass) {
        return CollectorParameters.withOuter(testClass)
                .flatMap(type -> ReflectionSupport.findFields(
                        type, field -> field.getType() == TraceSlot.class, HierarchyTraversalMode.TOP_DOWN)
                        .stream());
    }

    private static Optional<TraceSlot> value(Field field, ExtensionContext context) {
        @Nullable Object instance = Modifier.isStatic(field.getModifiers()) ? null : instance(field, context);
        return ReflectionSupport.tryToReadFieldValue(field, instance)
                .toOptional()
                .map(TraceSlot.class::cast);
    }

    private static @Nullable Object instance(Field field, ExtensionContext context) {
        Optional<TestInstances> instances = context.getTestInstances();
        return instances
                .flatMap(all -> all.getAllInstances().stream()
                        .filter(field.getDeclaringClass()::isInstance)
                        .findFirst())
                .orElse(null);
    }
}
