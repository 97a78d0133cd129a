package dev.goldentrace.assertions;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import java.util.List;

/** Where steps and calls stand in a session, in words. They are found as the very object: equal ones may stand elsewhere. */
final class Places {
    private Places() {}

    @SuppressWarnings("ReferenceEquality") // an equal step may stand in another run
    static Run runOf(Session session, Step step) {
        return session.runs().stream()
                .filter(run -> run.steps().stream().anyMatch(each -> each == step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the step is not one of the session's"));
    }

    /** The run with that step alone. */
    static Run only(Run run, Step step) {
        return new Run(
                run.number(),
                run.status(),
                run.input(),
                run.answer(),
                run.error(),
                run.start(),
                run.latency(),
                List.of(),
                List.of(step));
    }

    /** The place of a call; without one where it is none of the session's, as after an extraction. */
    static String of(Session session, Call call) {
        for (Run run : session.runs()) {
            for (Step step : run.steps()) {
                if (step.llm() == call || contains(step.calls(), call)) {
                    return run.place(step) + ", " + named(call);
                }
            }
            if (contains(run.prelude(), call)) {
                return run.place() + ", " + named(call);
            }
        }
        return named(call);
    }

    private static boolean contains(List<Call> calls, Call call) {
        return calls.stream().anyMatch(each -> each == call);
    }

    static String named(Call call) {
        if (call instanceof ToolCall tool) {
            return "tool " + tool.name();
        }
        return call instanceof ServiceCall service
                ? service.kind().word() + " " + service.request().name()
                : "model " + ((LlmCall) call).model().orElse("call");
    }
}
