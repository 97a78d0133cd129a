package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.fork.ForkPoint;
import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.ModuleRoot;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import dev.goldentrace.trials.TrialPolicy;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
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
            Settings settings = Settings.of(root, surroundings, annotations.settings(), annotations.policy());
            Workspace workspace = Workspace.of(context);
            TestCase test =
                    TestCase.of(context, annotations, workspace.redactors().of(settings));
            settings.requireAllowed(surroundings);
            if (settings.mode() == Mode.BISECT) {
                return bisection(Trials.openBisection(context, test, settings));
            }
            if (settings.mode() == Mode.LIVE) {
                return Trials.openLive(context, test, settings)
                        .map(AgentTestTemplate::liveRuns)
                        .orElseGet(() -> invocations(settings.mode().word(), 1));
            }
            Settings own = LiveCalls.settings(test, settings, workspace, surroundings);
            return invocations(own.mode().word(), Trials.count(own, test.golden()));
        } catch (SettingsError | UncheckedIOException | GoldenUnreadable | UsageError e) {
            return invocations("once", 1); // which finds the same, says so, and leaves a result
        }
    }

    private static Stream<TestTemplateInvocationContext> invocations(String mode, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Invocation(mode, number, count));
    }

    /** Whether one more is made is known when those before are over. */
    private static Stream<TestTemplateInvocationContext> liveRuns(LiveTrials trials) {
        return Stream.iterate(1, number -> trials.wantsMore(number - 1), number -> number + 1)
                .map(number -> new LiveInvocation(number, trials.policy()));
    }

    /** What is tried next is known when the trial before is over: JUnit asks for an invocation when it has run the last one. */
    private static Stream<TestTemplateInvocationContext> bisection(BisectTrials trials) {
        return Stream.iterate(trials.next(), Optional::isPresent, last -> trials.next())
                .map(point -> new Try(trials.begin(), trials.triesSoFar() + 1));
    }

    /** A try of a bisection. */
    private record Try(ForkPoint point, int number) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return "bisect " + point.words() + ", try " + number;
        }
    }

    /** One of several live runs, or one that confirms the first. */
    private record LiveInvocation(int number, TrialPolicy policy) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            if (policy.isSample()) {
                return "live " + number + " of " + policy.runs();
            }
            return number == 1 ? "live" : "live, confirming " + (number - 1) + " of " + policy.confirm();
        }
    }

    /** One of the recordings. */
    private record Invocation(String mode, int number, int count) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return count == 1 ? mode : mode + " " + number + " of " + count;
        }
    }
}
