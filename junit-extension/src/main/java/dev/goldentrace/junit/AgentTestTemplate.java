package dev.goldentrace.junit;

import dev.goldentrace.settings.Settings;
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
        Settings settings = Workspace.settings(context, Annotations.of(context));
        int count = Trials.count(settings);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Invocation(settings.mode().word(), number, count));
    }

    /** One of the runs. */
    private record Invocation(String mode, int number, int count) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return count == 1 ? mode : mode + " " + number + " of " + count;
        }
    }
}
