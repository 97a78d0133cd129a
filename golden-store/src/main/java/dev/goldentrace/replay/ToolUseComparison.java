package dev.goldentrace.replay;

import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the tool calls that a reply asks for with those that the recorded one asked for. Their ids do not count. */
final class ToolUseComparison {
    private final Matching matching;

    ToolUseComparison(Matching matching) {
        this.matching = matching;
    }

    Optional<Difference> first(List<ToolUse> recorded, List<ToolUse> live) {
        List<ToolUse> missing = new ArrayList<>(recorded);
        List<ToolUse> added = new ArrayList<>(live);
        removeSame(missing, added);
        if (!missing.isEmpty() && !added.isEmpty()) {
            return changed(missing, added);
        }
        if (!missing.isEmpty()) {
            ToolUse use = missing.get(0);
            return Optional.of(new Difference(new Cause.CallNeverMade(use.name()), "$.toolUses", json(use), null));
        }
        if (!added.isEmpty()) {
            ToolUse use = added.get(0);
            return Optional.of(new Difference(new Cause.ExtraCall(use.name()), "$.toolUses", null, json(use)));
        }
        return moved(recorded, live);
    }

    private void removeSame(List<ToolUse> missing, List<ToolUse> added) {
        for (Iterator<ToolUse> uses = missing.iterator(); uses.hasNext(); ) {
            ToolUse use = uses.next();
            Optional<ToolUse> same =
                    added.stream().filter(other -> isSame(use, other)).findFirst();
            if (same.isPresent()) {
                matching.matches(ToolRequest.of(use), ToolRequest.of(same.get()));
                added.remove(same.get());
                uses.remove();
            }
        }
    }

    /** A call of the same tool is the one that was meant; where there is none, another tool is called. */
    private Optional<Difference> changed(List<ToolUse> missing, List<ToolUse> added) {
        for (ToolUse use : missing) {
            for (ToolUse other : added) {
                if (use.name().equals(other.name())) {
                    return matching.first(ToolRequest.of(use), ToolRequest.of(other));
                }
            }
        }
        return matching.first(ToolRequest.of(missing.get(0)), ToolRequest.of(added.get(0)));
    }

    private Optional<Difference> moved(List<ToolUse> recorded, List<ToolUse> live) {
        for (int i = 0; i < recorded.size(); i++) {
            if (!isSame(recorded.get(i), live.get(i))) {
                return Optional.of(new Difference(
                        new Cause.Order(live.get(i).name()),
                        "$.toolUses[" + i + "]",
                        json(recorded.get(i)),
                        json(live.get(i))));
            }
        }
        return Optional.empty();
    }

    private boolean isSame(ToolUse recorded, ToolUse live) {
        return matching.first(ToolRequest.of(recorded), ToolRequest.of(live)).isEmpty();
    }

    private static Object json(ToolUse use) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("tool", use.name());
        json.put("arguments", use.malformed() != null ? use.malformed() : use.arguments());
        return json;
    }
}
