package dev.goldentrace.trace;

import java.lang.reflect.Method;
import java.util.OptionalInt;

/**
 * The HTTP status that an exception carries: the clients of OpenAI, Anthropic and others, and LangChain4j, have a public
 * {@code int statusCode()} on theirs, without a type in common.
 */
final class CarriedStatus {
    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;

    private CarriedStatus() {}

    static OptionalInt of(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            int status = read(each);
            if (status >= FIRST_ERROR && status <= LAST_ERROR) {
                return OptionalInt.of(status);
            }
        }
        return OptionalInt.empty();
    }

    private static int read(Throwable error) {
        try {
            Method method = error.getClass().getMethod("statusCode");
            return method.getReturnType() == int.class ? (int) method.invoke(error) : 0;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return 0; // it has none, or nobody may ask
        }
    }
}
