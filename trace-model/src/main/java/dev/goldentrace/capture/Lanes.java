package dev.goldentrace.capture;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the line of conversation that an LLM call belongs to. */
final class Lanes {
    private final Map<String, Lane> byName = new LinkedHashMap<>();

    /** Finds the lane that a call continues, or opens one, under the only running tool where there is exactly one. */
    Lane of(LlmRequest request, @Nullable String named, List<CallUnderway> runningTools) {
        if (named != null) {
            return named(named);
        }
        Lane best = null;
        int shared = 0;
        for (Lane lane : byName.values()) {
            int here = lane.continuedBy(request);
            if (here > 0 && here >= shared) {
                best = lane;
                shared = here;
            }
        }
        return best != null ? best : open(runningTools);
    }

    Lane named(String name) {
        return byName.computeIfAbsent(name, Lane::new);
    }

    private Lane open(List<CallUnderway> runningTools) {
        if (isFirstWord(runningTools)) {
            return named(Step.MAIN_LANE);
        }
        if (runningTools.size() == 1) {
            return named(free(runningTools.get(0).laneOfInnerAgent()));
        }
        return named(free("lane"));
    }

    /**
     * The first conversation that nobody named is the main one, whatever a named lane said before it. What a retriever or
     * a tool did before anybody spoke to a model stands in the main lane and opens no other.
     */
    private boolean isFirstWord(List<CallUnderway> runningTools) {
        Lane main = byName.get(Step.MAIN_LANE);
        return runningTools.isEmpty() && (main == null || main.last() == null);
    }

    private String free(String name) {
        String free = name.equals("lane") ? "lane 2" : name;
        for (int n = 2; byName.containsKey(free); n++) {
            free = name + " " + n;
        }
        return free;
    }
}
