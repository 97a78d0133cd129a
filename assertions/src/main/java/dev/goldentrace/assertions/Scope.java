package dev.goldentrace.assertions;

import dev.goldentrace.regression.GoldenOfTest;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Where what is asserted about stands.
 *
 * @param whole the session that it belongs to
 * @param part the session with nothing but it
 * @param subject how messages name it, such as {@code run 1, step 2}
 * @param label how messages head what they show of it, such as {@code step}
 * @param call the call where it is one, else null
 * @param golden what is known of the test's golden, or null
 * @param softly what collects failures, or null where the first one is thrown
 */
record Scope(
        Session whole,
        Session part,
        String subject,
        String label,
        @Nullable Call call,
        @Nullable GoldenOfTest golden,
        @Nullable SoftAssertionsProvider softly) {

    static Scope of(Session session) {
        return new Scope(session, session, "trace", "trace", null, null, null);
    }

    static Scope of(Run run) {
        return of(sessionOf(run)).run(run);
    }

    static Scope of(Step step) {
        return of(sessionOf(run(List.of(), List.of(step)))).step(step);
    }

    static Scope of(Call call) {
        Run run = call instanceof LlmCall llm
                ? run(List.of(), List.of(new Step(1, Step.MAIN_LANE, llm, List.of())))
                : run(List.of(call), List.of());
        Scope scope = of(sessionOf(run));
        return scope.part(scope.whole, Places.named(call), "call", call);
    }

    private static Session sessionOf(Run run) {
        return new Session(null, null, Map.of(), Map.of(), run.start(), List.of(run));
    }

    private static Run run(List<Call> prelude, List<Step> steps) {
        return new Run(1, RunStatus.RUNNING, null, null, null, Instant.EPOCH, Duration.ZERO, prelude, steps);
    }

    Scope with(@Nullable GoldenOfTest known) {
        return new Scope(whole, part, subject, label, call, known, softly);
    }

    Scope with(SoftAssertionsProvider provider) {
        return new Scope(whole, part, subject, label, call, golden, provider);
    }

    Scope session() {
        return part(whole, "trace", "trace", null);
    }

    Scope run(Run run) {
        String name = run.place();
        return part(whole.withRuns(List.of(run)), name, name, null);
    }

    Scope step(Step step) {
        Run run = Places.runOf(whole, step);
        return part(whole.withRuns(List.of(Places.only(run, step))), run.place(step), "step", null);
    }

    Scope call(Call one) {
        return part(part, Places.of(whole, one), "call", one);
    }

    private Scope part(Session narrowed, String name, String head, @Nullable Call one) {
        return new Scope(whole, narrowed, name, head, one, golden, softly);
    }
}
