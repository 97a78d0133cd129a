package dev.goldentrace.maven;

import dev.goldentrace.trace.Visible;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** A log on which the words of models, tools and users are seen and do nothing. */
final class VisibleLog {
    private VisibleLog() {}

    static Log of(Log log) {
        return (Log) Proxy.newProxyInstance(
                VisibleLog.class.getClassLoader(), new Class<?>[] {Log.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(log, arguments == null ? null : shown(arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private static @Nullable Object[] shown(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof CharSequence text ? Visible.console(text.toString()) : argument)
                .toArray();
    }
}
