package dev.goldentrace.replay;

import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words a divergence: where, cause, expected, actual, and what to do next. */
final class Divergences {
    private static final int LONGEST = 240;
    private static final int BEFORE = 60;
    private static final Pattern LAST_NAME = Pattern.compile("(?:\\.(\\w+)|\\['([^']*)'])(?:\\[\\d+])*$");

    private final ReplayContext context;
    private final String recording;
    private final Redactor redactor = Redactor.standard();

    Divergences(ReplayContext context, Session recorded) {
        this.context = context;
        this.recording = recorded.steps().stream()
                        .flatMap(step -> step.llm().model().stream())
                        .findFirst()
                        .map(model -> model + ", ")
                        .orElse("")
                + "recorded "
                + DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(recorded.start());
    }

    Divergence of(int run, String lane, int step, Difference difference) {
        return of(run, lane, step, difference, "");
    }

    Divergence of(int run, String lane, int step, Difference difference, String note) {
        String name = field(difference.path());
        String path = redactor.conceal(difference.path());
        String expected = text(name, difference.expected());
        String actual = text(name, difference.actual());
        String mend = Mending.of(difference);
        String remedy = mend + "; or you meant it: " + context.recordCommand();
        int same = commonPrefix(expected, actual);
        String message = context.test() + "  DIVERGED at " + place(run, lane, step)
                + "\n  cause     " + redactor.conceal(difference.cause().words()) + ", at " + path
                + "\n  expected  " + shown(difference.expected(), expected, same) + "   (" + recording + ")"
                + "\n  actual    " + shown(difference.actual(), actual, same)
                + (note.isEmpty() ? "" : "\n  " + note)
                + "\n  then      " + mend
                + "\n            or you meant it:  " + context.recordCommand();
        return new Divergence(
                message, new Divergence.Details(run, lane, step, difference.cause(), path, expected, actual, remedy));
    }

    /** Says where, as people say it: the run only where there may be several, the lane only where it is not the main one. */
    static String place(int run, String lane, int step) {
        return (run > 1 ? "run " + run + ", " : "")
                + (step == 0 ? "the start" : "step " + step)
                + (lane.equals(Step.MAIN_LANE) ? "" : " of lane \"" + lane + "\"");
    }

    private String text(String name, @Nullable Object value) {
        if (value == null) {
            return "absent";
        }
        Object concealed = redactor.conceal(name, value);
        return redactor.conceal(concealed instanceof String text ? text : Json.write(concealed));
    }

    /** The name that a path ends with; what stands in a list stands under the list's name. */
    private static String field(String path) {
        Matcher last = LAST_NAME.matcher(path);
        if (!last.find()) {
            return "";
        }
        return last.group(1) != null ? last.group(1) : last.group(2);
    }

    /** Shows a window of a long text around the first character that differs. */
    private static String shown(@Nullable Object value, String text, int same) {
        if (value == null) {
            return "absent";
        }
        int from = text.length() <= LONGEST ? 0 : Math.max(0, Math.min(same - BEFORE, text.length() - LONGEST));
        int to = Math.min(text.length(), from + LONGEST);
        String window = (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
        return value instanceof String ? Json.write(window) : window;
    }

    private static int commonPrefix(String one, String other) {
        int end = Math.min(one.length(), other.length());
        int i = 0;
        while (i < end && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }
}
