package dev.goldentrace.junit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Asks JUnit for the arguments of a parameterized test's invocation. It tells them from 5.13 on, in a module that need not be
 * there, and under another name from 5.14 on: so it is asked by reflection, and before 5.13 there is no answer.
 */
final class InvocationArguments {
    private static final List<String> KNOWN_AS =
            List.of("org.junit.jupiter.params.ParameterInfo", "org.junit.jupiter.params.support.ParameterInfo");

    private static final String CHANGED = "JUnit does not tell a parameterized test's arguments as it did";

    private InvocationArguments() {}

    static Optional<List<@Nullable Object>> of(ExtensionContext context) {
        return KNOWN_AS.stream()
                .flatMap(name -> type(name, context).stream())
                .flatMap(type -> info(type, context).map(info -> arguments(type, info)).stream())
                .findFirst();
    }

    private static Optional<Class<?>> type(String name, ExtensionContext context) {
        try {
            return Optional.of(
                    Class.forName(name, false, context.getRequiredTestClass().getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A repeated test in a parameterized class is told the arguments of the class, which are not its own. */
    private static Optional<Object> info(Class<?> type, ExtensionContext context) {
        Optional<Object> inherited = context.getParent().flatMap(parent -> got(type, parent));
        return got(type, context)
                .filter(info -> inherited.filter(outer -> outer == info).isEmpty());
    }

    private static Optional<Object> got(Class<?> type, ExtensionContext context) {
        try {
            return Optional.ofNullable(
                    type.getMethod("get", ExtensionContext.class).invoke(null, context));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(CHANGED, e);
        }
    }

    private static List<@Nullable Object> arguments(Class<?> type, Object info) {
        try {
            Object accessor = type.getMethod("getArguments").invoke(info);
            Method toArray = accessor.getClass().getMethod("toArray");
            return Arrays.asList((@Nullable Object[]) toArray.invoke(accessor));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(CHANGED, e);
        }
    }
}
