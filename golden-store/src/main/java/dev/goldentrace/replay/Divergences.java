package dev.goldentrace.replay;

import dev.goldentrace.capture.Place;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.Visible;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words a divergence: where, cause, expected, actual, and what to do next. */
final class Divergences {
    private static final String NEXT = "\n            ";

    private final ReplayContext context;
    private final String recording;
    private final Remedies remedies;
    private final Shown shown;

    Divergences(ReplayContext context, Session recorded, Shown shown) {
        this.context = context;
        this.shown = shown;
        this.remedies = new Remedies(context, recorded, shown);
        this.recording = recorded.steps().stream()
                        .flatMap(step -> step.llm().model().stream())
                        .findFirst()
                        .map(model -> model + ", ")
                        .orElse("")
                + "recorded "
                + DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(recorded.start());
    }

    Shown shown() {
        return shown;
    }

    Divergence of(int run, String lane, int step, Difference difference) {
        return of(run, lane, step, difference, List.of(), null);
    }

    /** A divergence at a recorded call, which is the one to go on with. */
    Divergence of(Recorded at, Difference difference, List<String> notes) {
        return of(at.run(), at.lane(), at.step(), difference, notes, at);
    }

    /** A divergence at a call that has no recorded counterpart in its place, but may have one elsewhere. */
    Divergence of(Place at, Difference difference, List<String> notes, @Nullable Recorded nearest) {
        return of(at.run(), at.lane(), at.step(), difference, notes, nearest);
    }

    private Divergence of(
            int run, String lane, int step, Difference difference, List<String> notes, @Nullable Recorded nearest) {
        String path = difference.path();
        Shown.Sides sides = shown.sides(path, difference.expected(), difference.actual());
        List<Remedy> then = remedies.of(difference);
        String message = context.test() + "  DIVERGED at " + Visible.inLine(shown.concealed(place(run, lane, step)))
                + "\n  cause     "
                + Visible.inLine(shown.concealed(difference.cause().words()) + ", at " + shown.concealed(path))
                + "\n  expected  " + sides.expectedLine() + "   (" + recording + ")"
                + "\n  actual    " + sides.actualLine()
                + notes.stream().map(note -> "\n  " + Visible.inLine(note)).collect(Collectors.joining())
                + then.stream().map(Remedy::line).collect(Collectors.joining(NEXT, "\n  then      ", ""));
        Divergence.Details details = new Divergence.Details(
                run,
                lane,
                step,
                difference.cause(),
                shown.concealed(path),
                sides.expected(),
                sides.actual(),
                then.stream().map(Remedy::toString).toList());
        return new Divergence(message, details, nearest);
    }

    /** Says where, as people say it: the run only where there may be several, the lane only where it is not the main one. */
    static String place(int run, String lane, int step) {
        return (run > 1 ? "run " + run + ", " : "")
                + (step == 0 ? "the start" : "step " + step)
                + (lane.equals(Step.MAIN_LANE) ? "" : " of lane \"" + lane + "\"");
    }
}
