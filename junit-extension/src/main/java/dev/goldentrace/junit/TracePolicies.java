package dev.goldentrace.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test's annotations say of the policy, each by itself: those of the method first, then of its class and of the classes
 * around it.
 */
final class TracePolicies {
    private final List<TracePolicy> nearestFirst = new ArrayList<>();
    private final List<String> presets = new ArrayList<>();

    private TracePolicies() {}

    static TracePolicies of(Method method, Class<?> testClass) {
        TracePolicies policies = new TracePolicies();
        policies.add(method);
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            policies.add(type);
        }
        return policies;
    }

    /** On one element, this annotation wins over {@link AgentTrace#preset}. */
    private void add(AnnotatedElement element) {
        List<TracePolicy> policies = on(element, TracePolicy.class);
        nearestFirst.addAll(policies);
        policies.forEach(policy -> presets.add(policy.preset()));
        on(element, AgentTrace.class).forEach(trace -> presets.add(trace.preset()));
    }

    /** Its own, then what its other annotations bring, then what it inherits. */
    private static <A extends Annotation> List<A> on(AnnotatedElement element, Class<A> type) {
        List<A> found = new ArrayList<>();
        Optional.ofNullable(element.getDeclaredAnnotation(type)).ifPresent(found::add);
        for (Annotation other : element.getDeclaredAnnotations()) {
            AnnotationSupport.findAnnotation(other.annotationType(), type).ifPresent(found::add);
        }
        AnnotationSupport.findAnnotation(element, type).ifPresent(found::add);
        return found;
    }

    Optional<String> preset() {
        return presets.stream().filter(preset -> !preset.isBlank()).findFirst();
    }

    Optional<String> contract() {
        return nearestFirst.stream()
                .map(TracePolicy::contract)
                .filter(contract -> !contract.isBlank())
                .findFirst();
    }

    /** The rest of the policy, name by name. */
    Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        nearestFirst.forEach(policy -> PolicyWords.of(policy).forEach(words::putIfAbsent));
        return words;
    }
}
