package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Json;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that only one provider has, such as a seed or an effort of reasoning: found by the getters that its class
 * adds, so that none is lost and no provider's jar is needed. A value that is no JSON value counts as its string.
 */
final class ProviderParameters {
    private static final Set<String> NO_GETTERS = Set.of("toString", "hashCode", "getClass", "builder", "toBuilder");
    private static final Set<String> COMMON = Arrays.stream(ChatRequestParameters.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private ProviderParameters() {}

    static Map<String, @Nullable Object> of(ChatRequestParameters parameters) {
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        if (parameters.getClass() != DefaultChatRequestParameters.class) {
            for (Method getter : getters(parameters.getClass())) {
                Object value = value(getter, parameters);
                if (!isEmpty(value)) {
                    found.put(getter.getName(), json(value));
                }
            }
        }
        return found;
    }

    private static List<Method> getters(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && method.getDeclaringClass() != Object.class
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isBridge()
                        && !COMMON.contains(method.getName())
                        && !NO_GETTERS.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static @Nullable Object value(Method getter, ChatRequestParameters parameters) {
        try {
            getter.setAccessible(true);
            return getter.invoke(parameters);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(
                    "the parameter <" + getter.getName() + "> of "
                            + parameters.getClass().getName()
                            + " cannot be read, so it could be neither recorded nor compared",
                    e);
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static @Nullable Object json(@Nullable Object value) {
        try {
            return Json.copy(value);
        } catch (IllegalArgumentException notJson) {
            return String.valueOf(value);
        }
    }
}
