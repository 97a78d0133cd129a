package dev.goldentrace.capture;

import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Step;
import java.util.ArrayList;
import java.util.List;

/** One step while it goes on. Guarded by the session's lock. */
record StepUnderway(int run, int number, String lane, CallUnderway llm, List<CallUnderway> calls) {

    StepUnderway(int run, int number, String lane, CallUnderway llm) {
        this(run, number, lane, llm, new ArrayList<>());
    }

    Step toStep() {
        return new Step(
                number,
                lane,
                (LlmCall) llm.toCall(),
                calls.stream().map(CallUnderway::toCall).toList());
    }
}
