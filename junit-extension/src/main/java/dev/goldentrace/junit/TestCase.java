package dev.goldentrace.junit;

import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.settings.ShellWord;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Which test runs: never by its display name, which JUnit versions write differently.
 *
 * @param golden whose golden it reads or writes
 * @param identity how results name it
 * @param selector what {@code -Dtest=} takes to run it
 * @param normalization what of its session is not compared
 * @param redactor what takes out of its session what must not be written
 */
record TestCase(
        GoldenId golden, TestIdentity identity, String selector, Normalization normalization, Redactor redactor) {

    private TestCase(GoldenId golden, TestIdentity identity, String selector, Redactor redactor) {
        this(golden, identity, selector, Normalization.standard(), redactor);
    }

    TestCase comparing(Normalization other) {
        return new TestCase(golden, identity, selector, other, redactor);
    }

    static TestCase of(ExtensionContext context, Annotations annotations, Redactor redactor) {
        ExtensionContext known = TestMethodContext.of(context);
        Class<?> type = known.getRequiredTestClass();
        Method method = known.getRequiredTestMethod();
        String caseKey = CaseKey.of(context, redactor);
        String methodName = methodName(type, method);
        GoldenId golden = annotations
                .goldenName()
                .map(name -> GoldenId.named(name, caseKey))
                .orElseGet(() -> GoldenId.ofTest(type.getName(), methodName, caseKey));
        return new TestCase(
                golden,
                new TestIdentity(type.getName(), methodName, caseKey, redactor.conceal(context.getDisplayName())),
                selector(type, method),
                redactor);
    }

    /** Names a test that has not begun, by an invocation of it that has a golden, or as if it had only one. */
    static TestCase planned(
            Class<?> type, Method method, Annotations annotations, @Nullable String caseKey, Redactor redactor) {
        String methodName = methodName(type, method);
        return new TestCase(
                annotations
                        .goldenName()
                        .map(name -> GoldenId.named(name, caseKey))
                        .orElseGet(() -> GoldenId.ofTest(type.getName(), methodName, caseKey)),
                new TestIdentity(type.getName(), methodName, caseKey, method.getName()),
                selector(type, method),
                redactor);
    }

    /** Methods that are no tests name nothing: to add one beside a test does not rename its golden. */
    private static String methodName(Class<?> type, Method method) {
        List<Method> tests = ReflectionSupport.findMethods(
                type,
                other -> other.getName().equals(method.getName())
                        && AnnotationSupport.isAnnotated(other, Testable.class),
                HierarchyTraversalMode.TOP_DOWN);
        return tests.size() <= 1 ? method.getName() : method.getName() + parameters(method);
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String selector(Class<?> type, Method method) {
        String binary = type.getName();
        return binary.substring(binary.lastIndexOf('.') + 1) + "#" + method.getName();
    }

    /** Prints a line of this test: what no golden may hold is hidden, as a CI server keeps what is printed. */
    void say(String line) {
        ConsoleLines.println("[goldentrace] " + redactor.safe(line));
    }

    /** Hides in words that others said what no golden may hold. */
    String safe(@Nullable String words) {
        return redactor.safe(String.valueOf(words));
    }

    /** How messages name the test. */
    String name() {
        return identity.name();
    }

    /** The command that records the test, and all of its cases. */
    String recordCommand() {
        return command("record");
    }

    /** The command that records the test where it diverged: of a test with cases, only those that did. */
    String recordDivergedCommand() {
        return recordCommand() + (hasCases() ? " -Dgoldentrace.only=diverged" : "");
    }

    /** The command that records the test where it has no golden. Of a test with cases it leaves the others as they are. */
    String recordMissingCommand() {
        return command(hasCases() ? "record-missing" : "record");
    }

    private String command(String mode) {
        return "mvn test -Dtest=" + quotedSelector() + " -Dgoldentrace.mode=" + mode;
    }

    private boolean hasCases() {
        return identity.invocation() != null;
    }

    /** What {@code -Dtest=} takes, for a shell. */
    String quotedSelector() {
        return ShellWord.of(selector);
    }

    /** The command that accepts its candidate. The goal takes several names by commas, and {@code *} for any part of one. */
    String acceptCommand() {
        return "mvn goldentrace:accept -Dgoldentrace.accept=" + ShellWord.of(name().replaceAll("[,\\p{Cntrl}]+", "*"));
    }
}
