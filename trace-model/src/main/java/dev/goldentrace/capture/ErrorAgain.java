package dev.goldentrace.capture;

import dev.goldentrace.trace.CallError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a recorded error of its own type again, where a message and an HTTP status are all that its constructor wants. */
final class ErrorAgain {
    private final Class<?> type;
    private final @Nullable String message;
    private final @Nullable Integer status;

    private ErrorAgain(Class<?> type, CallError error) {
        this.type = type;
        this.message = error.message().isEmpty() ? null : error.message();
        this.status = error.httpStatus();
    }

    /** Gives null where the type is not there, or would say something else than was recorded. */
    static @Nullable Throwable of(CallError error) {
        try {
            Class<?> type = type(error.type());
            Throwable again = Throwable.class.isAssignableFrom(type) ? new ErrorAgain(type, error).instance() : null;
            return again != null && error.message().equals(Objects.toString(again.getMessage(), "")) ? again : null;
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            return Class.forName(name, false, ErrorAgain.class.getClassLoader());
        }
    }

    private @Nullable Throwable instance() throws ReflectiveOperationException {
        if (type == UncheckedIOException.class) {
            return new UncheckedIOException(message, new IOException(message));
        }
        Throwable again = status == null ? null : ofStatus(status);
        if (again == null && message == null) {
            again = make(List.of());
        }
        if (again == null) {
            again = make(List.of(String.class), message);
        }
        return again != null ? again : make(List.of(String.class, Throwable.class), message, null);
    }

    private @Nullable Throwable ofStatus(int code) throws ReflectiveOperationException {
        Throwable again = make(List.of(int.class, String.class), code, message);
        return again != null ? again : make(List.of(String.class, int.class), message, code);
    }

    private @Nullable Throwable make(List<Class<?>> parameters, @Nullable Object... values)
            throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (List.of(constructor.getParameterTypes()).equals(parameters) && constructor.trySetAccessible()) {
                return (Throwable) constructor.newInstance(values);
            }
        }
        return null;
    }
}
