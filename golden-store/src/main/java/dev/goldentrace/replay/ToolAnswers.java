package dev.goldentrace.replay;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.Place;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.settings.ShellWord;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.Visible;
import java.util.Optional;

/** Answers tools as {@link ToolSources} say. What counts as a recording of a call, the {@link RecordedTools} know. */
final class ToolAnswers {
    private final ToolSources sources;
    private final RecordedTools recordings;
    private final RealTools realTools;
    private final ReplayContext context;

    ToolAnswers(ToolSources sources, RecordedTools recordings, RealTools realTools, ReplayContext context) {
        this.sources = sources;
        this.recordings = recordings;
        this.realTools = realTools;
        this.context = context;
    }

    /** What was recorded of tools. */
    interface RecordedTools {
        /** Finds the recording of a call. */
        Optional<Recorded> match(ToolRequest tool, Place place);

        /** Gives the recording to go on with where a call must be answered from one and there is none, or throws what is wrong. */
        Recorded nearest(ToolRequest tool, Place place);

        /** Says whether a tool that really runs may be called as it never was before: in a live run, never in a replay. */
        boolean allowNewCalls();

        /** The source to name where a tool is forbidden. */
        ToolSource insteadOfForbidden();

        /** Says whether a tool makes traced calls itself: then it runs unless its name says otherwise, and those are answered. */
        boolean runsAnAgent(ToolRequest tool, Optional<Recorded> match);

        /** Answers from a recording, and takes it for read. */
        <R extends Reply> Answer<R> answer(Recorded match, Place place);

        /** Holds what a tool really did against its recording; what it throws ends the session. */
        void compare(Recorded match, Outcome<?> live);
    }

    <R extends Reply> Answer<R> answer(ToolRequest tool, Place place) {
        ToolSource source = sources.of(tool.name(), place.effect());
        if (source == ToolSource.FORBID) {
            throw forbidden(tool);
        }
        Optional<Recorded> match = recordings.match(tool, place);
        if (recordings.runsAnAgent(tool, match) && !sources.sayRecordedOf(tool.name())) {
            sources.requireMayRun(context.test(), tool, place);
            match.ifPresent(Recorded::markRead);
            return Answer.live();
        }
        if (match.isEmpty() && mustBeRecorded(source, tool, place)) {
            return nearest(tool, place);
        }
        return switch (source) {
            case LIVE -> real(tool, place, match);
            case COMPARE -> compared(tool, place, match);
            case RECORDED, RECORDED_OR_LIVE ->
                match.isPresent() ? recordings.answer(match.get(), place) : real(tool, place, match);
            case FORBID -> throw forbidden(tool);
        };
    }

    /** What a replay proves, it proves of tools that run too; only a look-up may be a new one where the setting says so. */
    private boolean mustBeRecorded(ToolSource source, ToolRequest tool, Place place) {
        return switch (source) {
            case RECORDED -> true;
            case RECORDED_OR_LIVE -> !recordings.allowNewCalls() && changesState(tool, place);
            case LIVE, COMPARE, FORBID -> !recordings.allowNewCalls();
        };
    }

    private static boolean changesState(ToolRequest tool, Place place) {
        Effect effect = place.effect();
        return (effect != null ? effect : Effect.ofToolName(tool.name())) == Effect.CHANGES;
    }

    private <R extends Reply> Answer<R> nearest(ToolRequest tool, Place place) {
        Recorded nearest = recordings.nearest(tool, place);
        if (nearest.runsAnAgent() && !sources.sayRecordedOf(tool.name())) {
            sources.requireMayRun(context.test(), tool, place);
            nearest.markRead();
            return Answer.live();
        }
        return recordings.answer(nearest, place);
    }

    private <R extends Reply> Answer<R> compared(ToolRequest tool, Place place, Optional<Recorded> match) {
        sources.requireMayRun(context.test(), tool, place);
        realTools.require(tool);
        match.ifPresent(Recorded::markRead);
        return match.<Answer<R>>map(recorded -> new Answer.Live<>(outcome -> recordings.compare(recorded, outcome)))
                .orElseGet(Answer::live);
    }

    private <R extends Reply> Answer<R> real(ToolRequest tool, Place place, Optional<Recorded> match) {
        sources.requireMayRun(context.test(), tool, place);
        realTools.require(tool);
        match.ifPresent(Recorded::markRun);
        return Answer.live();
    }

    private UsageError forbidden(ToolRequest tool) {
        return new UsageError(context.test() + ": the tool <" + Visible.inLine(tool.name())
                + "> was called, and goldentrace.tools forbids it. Allow it with -Dgoldentrace.tools="
                + ShellWord.of(
                        tool.name() + "=" + recordings.insteadOfForbidden().word()) + ".");
    }
}
