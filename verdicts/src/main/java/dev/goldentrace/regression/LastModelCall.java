package dev.goldentrace.regression;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Run;
import java.util.Optional;

/** What a run's last model call failed with: how such a run ends says nothing about what the model would have done. */
final class LastModelCall {
    private static final String REMEDY = "find out why the model call failed, and run again";

    private LastModelCall() {}

    private static Optional<CallError> error(Run run) {
        return run.calls().stream()
                .filter(LlmCall.class::isInstance)
                .reduce((first, second) -> second)
                .flatMap(Call::error);
    }

    /** What a finding adds to how the run ended; nothing where the run ended with that very error. */
    static String words(Run run) {
        return error(run)
                .filter(error -> !error.equals(run.error()))
                .map(error -> "; the last model call failed: " + error.type() + ": " + Shown.text(error.message()))
                .orElse("");
    }

    static String remedy(Comparison comparison, Run run) {
        return error(run).isPresent() ? REMEDY : Remedy.of(comparison);
    }
}
