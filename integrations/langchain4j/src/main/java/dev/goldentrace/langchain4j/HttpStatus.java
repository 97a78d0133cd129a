package dev.goldentrace.langchain4j;

import java.lang.reflect.Method;
import java.net.HttpRetryException;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP status that an exception carries, or one of its causes. Each client has its own exception, and each says the
 * status in a method of one of a few names: {@code statusCode()} (LangChain4j, the SDKs of OpenAI and Anthropic),
 * {@code getStatusCode()} (AWS, Spring), {@code status()} (Feign), {@code code()} (Retrofit).
 */
final class HttpStatus {
    private static final List<String> METHODS = List.of("statusCode", "getStatusCode", "status", "code");

    private HttpStatus() {}

    static OptionalInt of(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            OptionalInt status = said(e);
            if (status.isPresent()) {
                return status;
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt said(Throwable thrown) {
        if (thrown instanceof HttpRetryException retry) {
            return OptionalInt.of(retry.responseCode());
        }
        for (String method : METHODS) {
            Object value = value(thrown, method);
            if (value instanceof Integer status && status >= 100 && status < 600) {
                return OptionalInt.of(status);
            }
        }
        return OptionalInt.empty();
    }

    /** Spring says it as an object with a number in it. */
    private static @Nullable Object value(Object object, String method) {
        Object value = call(object, method);
        return value instanceof Integer || value == null ? value : call(value, "value");
    }

    private static @Nullable Object call(Object object, String name) {
        try {
            Method method = object.getClass().getMethod(name);
            return method.trySetAccessible() ? method.invoke(object) : null;
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }
}
