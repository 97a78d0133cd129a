package dev.goldentrace.replay;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One recorded call, with its place and whether it was read. */
final class Recorded {
    private static final Duration ROUNDED = Duration.ofMillis(5);

    private final Call call;
    private final int run;
    private final String lane;
    private final int step;
    private final @Nullable Recorded opener;
    private boolean read;
    private boolean ran;

    private Recorded(Call call, int run, String lane, int step, @Nullable Recorded opener) {
        this.call = call;
        this.run = run;
        this.lane = lane;
        this.step = step;
        this.opener = opener;
    }

    /** Lists the calls of a session in their order. */
    static List<Recorded> of(Session session) {
        List<Recorded> all = new ArrayList<>();
        Recorded last = null;
        for (Run run : session.runs()) {
            for (Call call : run.prelude()) {
                all.add(new Recorded(call, run.number(), Step.MAIN_LANE, 0, last));
            }
            for (Step step : run.steps()) {
                Recorded opener = new Recorded(step.llm(), run.number(), step.lane(), step.number(), null);
                all.add(opener);
                step.calls()
                        .forEach(call -> all.add(new Recorded(call, run.number(), step.lane(), step.number(), opener)));
                last = last == null || step.lane().equals(Step.MAIN_LANE) ? opener : last;
            }
        }
        return all;
    }

    Call call() {
        return call;
    }

    int run() {
        return run;
    }

    String lane() {
        return lane;
    }

    int step() {
        return step;
    }

    /** What the calls of one step share. */
    List<Object> place() {
        return List.of(run, lane, step);
    }

    LlmRequest llmRequest() {
        return (LlmRequest) call.request();
    }

    boolean isLlm() {
        return call instanceof LlmCall;
    }

    boolean isUnread() {
        return !read;
    }

    void markRead() {
        read = true;
    }

    /** The tool gives what it gives now, which may be something else than it gave then. */
    void markRun() {
        read = true;
        ran = true;
    }

    boolean hasRun() {
        return ran;
    }

    /**
     * A call that follows from an LLM call can only come after it, one before a run's first step after the run before; what
     * stands before all steps can come at any time.
     */
    boolean isOpen() {
        return opener == null || opener.read;
    }

    /** All that a recorded step did came before the next one of its lane, and what stands before all steps before those. */
    boolean isDueBefore(Recorded next) {
        return !isLlm() && isUnread() && isOpen() && lane.equals(next.lane) && (step > 0 || run <= next.run);
    }

    /** Says whether it was over when another call began, as far as their times tell. */
    boolean wasOverBefore(Recorded next) {
        Instant end = call.timing().start().plus(call.timing().latency());
        return !end.isAfter(next.call.timing().start().plus(ROUNDED));
    }

    /** {@return where it stands, as messages say it} */
    String placeInWords() {
        return Divergences.place(run, lane, step);
    }

    String name() {
        if (call instanceof ToolCall tool) {
            return tool.name();
        }
        return call instanceof LlmCall ? "LLM call" : call.kind().word() + " call";
    }

    /** A tool that makes traced calls itself: it is its inner calls that are answered, so it may get surrogates. */
    boolean runsAnAgent() {
        return call instanceof ToolCall tool && tool.lane() != null;
    }

    String toolUseId() {
        return call.request() instanceof ToolRequest tool ? tool.id() : "";
    }

    static Map<String, List<Recorded>> byToolUseId(List<Recorded> calls) {
        return calls.stream()
                .filter(recorded -> !recorded.toolUseId().isEmpty())
                .collect(Collectors.groupingBy(Recorded::toolUseId));
    }
}
