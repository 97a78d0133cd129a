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

    private InvocationArguments() {}

    static Optional<List<@Nullable Object>> of(ExtensionContext context) {
        return KNOWN_AS.stream()
                .flatMap(name -> type(name, context).stream())
                .flatMap(type -> arguments(type, context).stream())
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

    private static Optional<List<@Nullable Object>> arguments(Class<?> type, ExtensionContext context) {
        try {
            Object info = type.getMethod("get", ExtensionContext.class).invoke(null, context);
            if (info == null) {
                return Optional.empty();
            }
            Object accessor = type.getMethod("getArguments").invoke(info);
            Method toArray = accessor.getClass().getMethod("toArray");
            return Optional.of(Arrays.asList((@Nullable Object[]) toArray.invoke(accessor)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JUnit does not tell a parameterized test's arguments as it did", e);
        }
    }
}
