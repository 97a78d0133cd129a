package dev.goldentrace.capture;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the line of conversation that an LLM call belongs to. */
final class Lanes {
    private final Map<String, Lane> byName = new LinkedHashMap<>();
    private final InnerAgents innerAgents;

    Lanes(InnerAgents innerAgents) {
        this.innerAgents = innerAgents;
    }

    /**
     * The lane of an LLM call.
     *
     * @param lane the lane
     * @param tool the running tool whose agent speaks in it
     */
    record Found(Lane lane, Optional<CallUnderway> tool) {}

    /**
     * Finds the lane that a call continues, or opens one, under the running tool whose agent makes the call. A lane that the
     * test named is a tool's only where the adapter says so.
     */
    Found of(LlmRequest request, Caller caller) {
        if (caller.lane() != null) {
            return new Found(named(caller.lane()), innerAgents.said(caller));
        }
        return best(caller, lane -> lane.continuedBy(request))
                .or(() -> trimmed(request, caller))
                .map(lane -> spoken(lane, caller))
                .orElseGet(() -> open(request, caller));
    }

    private Found spoken(Lane lane, Caller caller) {
        return new Found(lane, innerAgents.speakingIn(lane, caller));
    }

    /** The longest continuation counts, then the one that agrees best, then that of the same thread, then the older. */
    private Optional<Lane> best(Caller caller, Function<Lane, Optional<Continuation>> continuation) {
        Lane best = null;
        Continuation known = null;
        for (Lane lane : byName.values()) {
            Continuation here = continuation
                    .apply(lane)
                    .map(one -> one.onThread(lane.thread() == caller.thread()))
                    .orElse(null);
            if (here != null && (known == null || here.compareTo(known) > 0)) {
                best = lane;
                known = here;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A lane that waits for its tool does not go on. */
    private Optional<Lane> trimmed(LlmRequest request, Caller caller) {
        TrimmedHistory history = new TrimmedHistory(request, byName.values());
        return best(caller, lane -> history.continues(lane).filter(one -> !innerAgents.isAwaitedBy(lane)));
    }

    Lane named(String name) {
        return byName.computeIfAbsent(name, Lane::new);
    }

    private Found open(LlmRequest request, Caller caller) {
        Optional<CallUnderway> tool = innerAgents.opening(request, caller);
        String name = tool.map(CallUnderway::nextInnerLane)
                .map(this::free)
                .orElseGet(() -> isFirstWord() ? Step.MAIN_LANE : free("lane"));
        return new Found(named(name), tool);
    }

    /**
     * The first conversation that nobody named and no tool runs is the main one, whatever a named lane said before it. What a
     * retriever or a tool did before anybody spoke to a model stands in the main lane and opens no other.
     */
    private boolean isFirstWord() {
        Lane main = byName.get(Step.MAIN_LANE);
        return main == null || main.last() == null;
    }

    private String free(String name) {
        String free = name.equals("lane") ? "lane 2" : name;
        for (int n = 2; byName.containsKey(free); n++) {
            free = name + " " + n;
        }
        return free;
    }
}
