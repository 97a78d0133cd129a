package dev.goldentrace.assertions;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;

/** How runs stand while a test asserts: one that it holds open stands as its last model call does. */
final class Status {
    private Status() {}

    static RunStatus of(Run run) {
        if (run.status() != RunStatus.RUNNING || run.steps().isEmpty()) {
            return run.status();
        }
        Outcome<?> last = run.steps().get(run.steps().size() - 1).llm().outcome();
        if (last instanceof Outcome.Failed<?> failed) {
            return of(failed.error());
        }
        return last instanceof Outcome.Completed<?> ? RunStatus.SUCCESS : RunStatus.RUNNING;
    }

    private static RunStatus of(CallError error) {
        return error.kind() == CallError.Kind.TIMEOUT ? RunStatus.TIMEOUT : RunStatus.FAILURE;
    }

    /** The session as it would be if it ended here. */
    static Session ended(Session session) {
        return session.withRuns(session.runs().stream().map(Status::ended).toList());
    }

    private static Run ended(Run run) {
        CallError error = run.error();
        if (error == null && run.status() == RunStatus.RUNNING && !run.steps().isEmpty()) {
            error = run.steps().get(run.steps().size() - 1).llm().error().orElse(null);
        }
        return new Run(
                run.number(),
                of(run),
                run.input(),
                run.answer(),
                error,
                run.start(),
                run.latency(),
                run.prelude(),
                run.steps());
    }
}
