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
    private final Shown shown = new Shown();

    Divergences(ReplayContext context, Session recorded) {
        this.context = context;
        this.remedies = new Remedies(context, recorded);
        this.recording = recorded.steps().stream()
                        .flatMap(step -> step.llm().model().stream())
                        .findFirst()
                        .map(model -> model + ", ")
                        .orElse("")
                + "recorded "
                + DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(recorded.start());
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
        Object expected = difference.expected();
        Object actual = difference.actual();
        List<Remedy> then = remedies.of(difference);
        String message = context.test() + "  DIVERGED at " + Visible.inLine(place(run, lane, step))
                + "\n  cause     "
                + Visible.inLine(shown.concealed(difference.cause().words()) + ", at " + shown.concealed(path))
                + "\n  expected  " + shown.line(path, expected, actual) + "   (" + recording + ")"
                + "\n  actual    " + shown.line(path, actual, expected)
                + notes.stream().map(note -> "\n  " + Visible.inLine(note)).collect(Collectors.joining())
                + then.stream().map(Remedy::line).collect(Collectors.joining(NEXT, "\n  then      ", ""));
        Divergence.Details details = new Divergence.Details(
                run,
                lane,
                step,
                difference.cause(),
                shown.concealed(path),
                shown.whole(path, expected),
                shown.whole(path, actual),
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
