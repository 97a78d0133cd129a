package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.trace.Effect;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.agent.tool.ToolSpecifications;
import dev.langchain4j.internal.Json;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import dev.langchain4j.service.tool.ToolExecutor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The {@code @Tool} methods of a class, known without an object of it. */
final class AnnotatedTools {
    private final Tools tools;

    AnnotatedTools(Tools tools) {
        this.tools = tools;
    }

    List<AiServiceTool> wrap(Class<?> type, Supplier<?> object) {
        List<Method> methods = methods(type);
        if (methods.isEmpty()) {
            throw new UsageError("traced.tools(" + type.getSimpleName() + ".class, …): <" + type.getName()
                    + "> has no method with @Tool, so there is nothing to offer to the model."
                    + " Name the class whose methods have it (not a supertype or a proxy).");
        }
        Once<Object> once = new Once<>(object);
        return methods.stream().map(method -> wrap(method, once)).toList();
    }

    private AiServiceTool wrap(Method method, Supplier<Object> object) {
        ToolSpecification specification = ToolSpecifications.toolSpecificationFrom(method);
        ToolEffect effect = method.getAnnotation(ToolEffect.class);
        tools.declare(specification.name(), effect == null ? (Effect) null : effect.value());
        return AiServiceTool.builder()
                .toolSpecification(specification)
                .toolExecutor(new TracedToolExecutor(
                        tools.boundary(), () -> executor(method, object.get()), true, text -> value(method, text)))
                .returnBehavior(method.getAnnotation(Tool.class).returnBehavior())
                .build();
    }

    /** As {@code AiServices} itself runs annotated methods. */
    private static ToolExecutor executor(Method method, Object object) {
        return DefaultToolExecutor.builder()
                .object(object)
                .originalMethod(method)
                .methodToInvoke(method)
                .wrapToolArgumentsExceptions(true)
                .propagateToolExecutionExceptions(true)
                .build();
    }

    private static @Nullable Object value(Method method, String text) {
        if (method.getReturnType() == void.class) {
            return null;
        }
        if (method.getReturnType() == String.class) {
            return text;
        }
        try {
            return Json.fromJson(text, method.getGenericReturnType());
        } catch (RuntimeException cannotBeRead) {
            return null;
        }
    }

    /** By name, since the JVM promises no order, and the order in which tools are offered is compared. */
    private static List<Method> methods(Class<?> type) {
        Map<String, Method> bySignature = new LinkedHashMap<>();
        for (Class<?> owner : lineage(type)) {
            for (Method method : owner.getDeclaredMethods()) {
                if (!method.isBridge() && !method.isSynthetic()) {
                    bySignature.putIfAbsent(method.getName() + Arrays.toString(method.getParameterTypes()), method);
                }
            }
        }
        return bySignature.values().stream()
                .filter(method -> method.isAnnotationPresent(Tool.class))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
                .toList();
    }

    private static List<Class<?>> lineage(Class<?> type) {
        List<Class<?>> lineage = new ArrayList<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            lineage.add(c);
        }
        for (Class<?> c : List.copyOf(lineage)) {
            lineage.addAll(Arrays.asList(c.getInterfaces()));
        }
        return lineage;
    }
}
