package dev.goldentrace.replay;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.ToolRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the recorded call that is most like one which matches nothing, and says in which fields the two differ. */
final class NearestCall {
    private static final int MOST_CALLS = 100;
    private static final int MOST_FIELDS = 3;
    private static final int LONGEST = 80;
    private static final String NEXT = "          ";

    private final Tape tape;
    private final Matching matching;
    private final Shown shown;

    NearestCall(Tape tape, Matching matching, Shown shown) {
        this.tape = tape;
        this.matching = matching;
        this.shown = shown;
    }

    /** Lines about all fields in which a call differs from the one in whose place it came, where it is more than one. */
    List<String> others(Recorded expected, Request<?> live) {
        List<FieldDifferences.Field> fields = fields(expected, live);
        if (fields.size() < 2) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("differs   in " + fields.size() + " fields"));
        lines.addAll(lines(fields));
        return lines;
    }

    private record Near(Recorded call, List<FieldDifferences.Field> fields) {}

    /** Lines about the nearest call of the same kind and, for a tool, of the same tool; none where there is none. */
    List<String> lines(Request<?> live) {
        return nearest(live).map(this::lines).orElse(List.of());
    }

    /** Of equally near ones it is the latest. */
    private Optional<Near> nearest(Request<?> live) {
        List<Recorded> same = tape.calls().stream()
                .filter(call -> call.call().kind() == live.kind())
                .filter(call ->
                        !(live instanceof ToolRequest tool) || call.name().equals(tool.name()))
                .toList();
        return same.subList(Math.max(0, same.size() - MOST_CALLS), same.size()).stream()
                .map(call -> new Near(call, fields(call, live)))
                .reduce((one, other) -> other.fields.size() <= one.fields.size() ? other : one);
    }

    private List<FieldDifferences.Field> fields(Recorded call, Request<?> live) {
        return FieldDifferences.of(call.call().request(), live, matching);
    }

    private List<String> lines(Near near) {
        List<String> lines = new ArrayList<>();
        boolean llm = near.call.call().request() instanceof LlmRequest;
        lines.add("nearest   the recorded " + near.call.name() + " at " + near.call.placeInWords()
                + (near.call.isUnread() ? ", which comes later" : ", which was already answered")
                + (near.fields.isEmpty() ? ", with the same " + (llm ? "request" : "input") : ""));
        lines.addAll(lines(near.fields));
        return lines;
    }

    private List<String> lines(List<FieldDifferences.Field> fields) {
        List<String> lines = new ArrayList<>();
        fields.stream().limit(MOST_FIELDS).forEach(field -> lines.add(NEXT + line(field)));
        if (fields.size() > MOST_FIELDS) {
            int more = fields.size() - MOST_FIELDS;
            lines.add(NEXT + "and " + more + (more == 1 ? " more field" : " more fields"));
        }
        return lines;
    }

    private String line(FieldDifferences.Field field) {
        Shown.Sides sides = shown.sides(field.path(), field.expected(), field.actual());
        return shown.concealed(field.path()) + "  expected " + sides.expectedLine(LONGEST) + "  actual "
                + sides.actualLine(LONGEST);
    }
}
