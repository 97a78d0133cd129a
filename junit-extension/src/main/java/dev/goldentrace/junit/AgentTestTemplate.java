package dev.goldentrace.junit;

import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.settings.ModuleRoot;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs an {@link AgentTest} as often as its mode wants it. */
final class AgentTestTemplate implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        try {
            Annotations annotations = Annotations.of(context);
            JUnitSurroundings surroundings = new JUnitSurroundings(context);
            Path root = ModuleRoot.of(context.getRequiredTestClass(), surroundings);
            Settings settings = Settings.of(root, surroundings, annotations.settings());
            return invocations(
                    settings.mode().word(),
                    Trials.count(settings, TestCase.of(context, annotations, Redactor.standard())
                            .golden()));
        } catch (SettingsError | UncheckedIOException e) {
            return invocations("once", 1); // which finds the same, says so, and leaves a result
        }
    }

    private static Stream<TestTemplateInvocationContext> invocations(String mode, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Invocation(mode, number, count));
    }

    /** One of the runs. */
    private record Invocation(String mode, int number, int count) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return count == 1 ? mode : mode + " " + number + " of " + count;
        }
    }
}
