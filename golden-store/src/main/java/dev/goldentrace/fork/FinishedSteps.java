package dev.goldentrace.fork;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Tells the steps that a session finished from those that it was in the middle of when it ended: a step is finished when its
 * model has answered and every tool that it asked for has too.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class FinishedSteps {
    private FinishedSteps() {}

    /**
     * Leaves out what a session did not finish, with all that came after it in its lane and in the lanes below.
     *
     * @param session a session, finished or not
     * @return the same session where all its steps are finished, else a shorter one
     */
    public static Session of(Session session) {
        return cut(session, new Finished(false));
    }

    /**
     * Leaves out what a session did not finish, and a last step whose tool failed: going on means to try that again.
     *
     * @param session a session that ended before it was done
     * @return what it can go on from
     */
    public static Session toGoOnFrom(Session session) {
        return cut(session, new Finished(true));
    }

    /**
     * Says whether a session came to its end by itself: all its runs did, and the model's last word asked for nothing more.
     *
     * @param session a session
     * @return whether nothing is missing at its end
     */
    public static boolean isWhole(Session session) {
        boolean ended = session.runs().stream().allMatch(run -> run.status() == RunStatus.SUCCESS);
        return ended
                && !session.steps().isEmpty()
                && isAnswer(last(session))
                && of(session).equals(session);
    }

    private static Step last(Session session) {
        return session.steps().stream()
                .filter(step -> !ForkPoints.isNested(session, step))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static boolean isAnswer(Step step) {
        return step.llm()
                .reply()
                .filter(reply -> reply.message().toolUses().isEmpty())
                .isPresent();
    }

    private static Session cut(Session session, Finished finished) {
        List<Run> runs = new ArrayList<>();
        for (Run run : session.runs()) {
            finished.begin(run);
            List<Step> steps = run.steps().stream().filter(finished).toList();
            if (!steps.isEmpty() || run.steps().isEmpty()) {
                runs.add(Prefix.withSteps(withPrelude(run), steps));
            }
        }
        return session.withRuns(runs);
    }

    private static Run withPrelude(Run run) {
        List<Call> ended =
                run.prelude().stream().filter(FinishedSteps::hasEnded).toList();
        return new Run(
                run.number(),
                run.status(),
                run.input(),
                run.answer(),
                run.error(),
                run.start(),
                run.latency(),
                ended,
                run.steps());
    }

    private static boolean hasEnded(Call call) {
        return !(call.outcome() instanceof Outcome.Cancelled<?>);
    }

    /** Holds for finished steps that follow finished ones. */
    private static final class Finished implements Predicate<Step> {
        private final List<String> brokenOff = new ArrayList<>();
        private final boolean again;
        private List<Step> ofRun = List.of();

        Finished(boolean again) {
            this.again = again;
        }

        void begin(Run run) {
            ofRun = run.steps();
        }

        @Override
        public boolean test(Step step) {
            boolean follows = brokenOff.stream()
                    .noneMatch(lane -> step.lane().equals(lane) || step.lane().startsWith(lane + "/"));
            if (follows && !isFinished(step)) {
                brokenOff.add(step.lane());
            }
            return follows && isFinished(step);
        }

        private boolean isFinished(Step step) {
            return step.llm().reply().filter(reply -> isDone(step, reply)).isPresent();
        }

        private boolean isDone(Step step, LlmReply reply) {
            if (isFollowed(step)) {
                return true;
            }
            List<ToolCall> ended =
                    step.toolCalls().stream().filter(this::counts).toList();
            return step.calls().stream().allMatch(FinishedSteps::hasEnded)
                    && reply.message().toolUses().stream()
                            .allMatch(use -> ended.stream()
                                    .anyMatch(call -> call.request().id().equals(use.id())
                                            || (call.request().id().isEmpty()
                                                    && call.name().equals(use.name()))));
        }

        private boolean counts(ToolCall call) {
            return hasEnded(call) && !(again && call.outcome() instanceof Outcome.Failed<?>);
        }

        /** An agent that went on was done with the step, whatever it left out. */
        private boolean isFollowed(Step step) {
            return ofRun.subList(ofRun.indexOf(step) + 1, ofRun.size()).stream()
                    .anyMatch(later -> later.lane().equals(step.lane()));
        }
    }
}
