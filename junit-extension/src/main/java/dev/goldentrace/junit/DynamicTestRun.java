package dev.goldentrace.junit;

import dev.goldentrace.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/** Runs one test of a {@code @TestFactory} with a trace of its own: JUnit calls nothing before and after it that could. */
final class DynamicTestRun {
    private final TracedTest test;
    private final boolean collectorTaken;
    private @Nullable Throwable last;

    private DynamicTestRun(TracedTest test, boolean collectorTaken) {
        this.test = test;
        this.collectorTaken = collectorTaken;
    }

    /** Makes the run of a dynamic test; empty where nothing in it takes a collector, nor its factory says that it has one. */
    static Optional<DynamicTestRun> of(
            DynamicTestInvocationContext dynamic,
            ExtensionContext context,
            Function<ExtensionContext, Settings.Surroundings> surroundings) {
        ExtensionContext factory = TestMethodContext.of(context);
        List<Slot> own = dynamic.getExecutable() instanceof AgentExecutable agent ? List.of(agent.slot()) : List.of();
        boolean taken = !own.isEmpty() || CollectorParameters.takenBy(factory);
        return taken || Annotations.onMethod(factory)
                ? Optional.of(new DynamicTestRun(new TracedTest(context, surroundings.apply(factory), own), taken))
                : Optional.empty();
    }

    /** What it threw is what it ends with, but for what wins over it; nothing that goes wrong later hides that. */
    void run(Invocation<@Nullable Void> body) throws Throwable {
        try {
            test.begin(collectorTaken);
            body.proceed();
        } catch (Throwable e) {
            last = test.winner(e);
        }
        after(() -> test.end(last));
        after(() -> test.conclude(last));
        if (last != null) {
            throw last;
        }
    }

    private void after(Runnable ending) {
        try {
            ending.run();
        } catch (Throwable e) {
            if (last == null) {
                last = e;
            } else if (last != e) {
                last.addSuppressed(e);
            }
        }
    }
}
