package dev.goldentrace.junit;

import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.PolicyNames;
import dev.goldentrace.settings.Setting;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What a test's annotations say: those of the method first, then of its class and of the classes around it. */
final class Annotations {
    private final List<AgentTrace> nearestFirst;
    private final TracePolicies policies;
    private final Optional<AgentTest> agentTest;

    private Annotations(List<AgentTrace> nearestFirst, TracePolicies policies, Optional<AgentTest> agentTest) {
        this.nearestFirst = nearestFirst;
        this.policies = policies;
        this.agentTest = agentTest;
    }

    static Annotations of(ExtensionContext context) {
        return of(context.getRequiredTestMethod(), context.getRequiredTestClass());
    }

    static Annotations of(Method method, Class<?> testClass) {
        List<AgentTrace> found = new ArrayList<>();
        for (Annotation own : method.getDeclaredAnnotations()) {
            if (own instanceof AgentTrace trace) {
                found.add(trace);
            }
        }
        AnnotationSupport.findAnnotation(method, AgentTrace.class).ifPresent(found::add);
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            AnnotationSupport.findAnnotation(type, AgentTrace.class).ifPresent(found::add);
        }
        return new Annotations(
                found, TracePolicies.of(method, testClass), AnnotationSupport.findAnnotation(method, AgentTest.class));
    }

    /** Says whether the method itself is annotated, directly or by an annotation that is. */
    static boolean onMethod(ExtensionContext context) {
        return isMethod(context, AgentTrace.class);
    }

    static boolean isMethod(ExtensionContext context, Class<? extends Annotation> annotated) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), annotated);
    }

    /** Says whether there is any, on the method or around it. */
    boolean isTraced() {
        return !nearestFirst.isEmpty();
    }

    Optional<String> goldenName() {
        return first(trace -> trace.golden());
    }

    boolean saysRecord() {
        return settings().getOrDefault(Setting.MODE, "").equals(Mode.RECORD.word());
    }

    Map<Setting, String> settings() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        first(trace -> trace.mode().length == 0 ? "" : trace.mode()[0].word())
                .ifPresent(mode -> settings.put(Setting.MODE, mode));
        first(AgentTrace::tools).ifPresent(tools -> settings.put(Setting.TOOLS, tools));
        first(trace -> trace.onPromptChange().length == 0 ? "" : trace.onPromptChange()[0].word())
                .ifPresent(change -> settings.put(Setting.ON_PROMPT_CHANGE, change));
        first(trace -> trace.personalData().length == 0 ? "" : word(trace.personalData()[0]))
                .ifPresent(data -> settings.put(Setting.PERSONAL_DATA, data));
        policies.preset().ifPresent(preset -> settings.put(Setting.PRESET, preset));
        policies.contract().ifPresent(contract -> settings.put(Setting.CONTRACT, contract));
        first(trace -> count(trace.recordings())).ifPresent(count -> settings.put(Setting.RECORDINGS, count));
        first(trace -> count(trace.runs())).ifPresent(count -> settings.put(Setting.RUNS, count));
        agentTest
                .filter(said -> said.confirm() >= 0)
                .ifPresent(said -> settings.put(Setting.CONFIRM, String.valueOf(said.confirm())));
        agentTest
                .filter(said -> said.minPassRate() != 0)
                .ifPresent(said -> settings.put(Setting.MIN_PASS_RATE, String.valueOf(said.minPassRate())));
        return settings;
    }

    /** What they say of the policy besides its preset, by {@link PolicyNames}. */
    Map<String, String> policy() {
        return policies.words();
    }

    /** What all of them say together, the nearest first. */
    <T> List<T> all(Function<AgentTrace, T[]> attribute) {
        return nearestFirst.stream()
                .flatMap(trace -> Arrays.stream(attribute.apply(trace)))
                .distinct()
                .toList();
    }

    private static String word(PersonalData data) {
        return data.name().toLowerCase(Locale.ROOT);
    }

    private static String count(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private Optional<String> first(Function<AgentTrace, String> attribute) {
        return nearestFirst.stream()
                .map(attribute)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
