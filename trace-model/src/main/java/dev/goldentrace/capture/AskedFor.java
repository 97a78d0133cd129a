package dev.goldentrace.capture;

import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tool calls that the models of a session asked for: by which step, and the how-manieth of its tool in its lane. In
 * whichever order parallel calls begin, the order in which they were asked for is the same in every run.
 */
final class AskedFor {
    private final Map<String, Ask> byId = new HashMap<>();
    private final List<Ask> withoutId = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** One tool use of a reply. */
    private record Ask(StepUnderway step, ToolUse use, int ordinal) {}

    void add(StepUnderway step, List<ToolUse> uses) {
        for (ToolUse use : uses) {
            Ask ask = new Ask(step, use, next(step.lane(), use.name()));
            if (use.id().isEmpty()) {
                withoutId.add(ask);
            } else {
                byId.put(use.id(), ask);
            }
        }
    }

    /** {@return the step that asked for a call by its id, or null} */
    @Nullable
    StepUnderway step(ToolRequest call) {
        Ask ask = byId.get(call.id());
        return ask == null ? null : ask.step();
    }

    /** Counts a call among those of its tool in its lane, from 1, and takes it for made. */
    int ordinal(ToolRequest call, String lane) {
        Ask ask = byId.get(call.id());
        if (ask != null) {
            return ask.ordinal();
        }
        Predicate<Ask> sameTool =
                one -> one.step().lane().equals(lane) && one.use().name().equals(call.name());
        Optional<Ask> first = firstWithoutId(
                        sameTool.and(one -> one.use().arguments().equals(call.arguments())))
                .or(() -> firstWithoutId(sameTool));
        first.ifPresent(withoutId::remove);
        return first.map(Ask::ordinal).orElseGet(() -> next(lane, call.name()));
    }

    private Optional<Ask> firstWithoutId(Predicate<Ask> wanted) {
        return withoutId.stream().filter(wanted).findFirst();
    }

    private int next(String lane, String tool) {
        return counts.merge(lane + "/" + tool, 1, Integer::sum);
    }
}
