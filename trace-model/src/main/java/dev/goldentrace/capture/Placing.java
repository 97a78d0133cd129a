package dev.goldentrace.capture;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts calls where they belong: into a run, a lane and a step. Guarded by the session's lock. */
final class Placing {
    private final Completeness completeness;
    private final InnerAgents innerAgents;
    private final Lanes lanes;
    private final AskedFor askedFor = new AskedFor();

    Placing(Completeness completeness, CallsInFlight inFlight) {
        this.completeness = completeness;
        this.innerAgents = new InnerAgents(inFlight);
        this.lanes = new Lanes(innerAgents);
    }

    /** Remembers what a reply asks for. */
    AskedFor askedFor() {
        return askedFor;
    }

    Placement of(Request<?> request, Caller caller, RunUnderway run) {
        return request instanceof LlmRequest llm ? ofLlm(llm, caller, run) : inStep(request, caller, run);
    }

    private Placement ofLlm(LlmRequest request, Caller caller, RunUnderway run) {
        Lanes.Found found = lanes.of(request, caller);
        Lane lane = found.lane();
        CallUnderway retried = retriedBy(request, lane, run);
        int before = run.steps(lane.name()) - (retried != null ? 1 : 0);
        Place place = new Place(run.number(), lane.name(), before + 1, null);
        return new Placement(place, run, null, retried, found.tool().orElse(null));
    }

    private Placement inStep(Request<?> request, Caller caller, RunUnderway run) {
        Effect effect = request instanceof ToolRequest tool ? completeness.effect(tool.name()) : null;
        StepUnderway asking = request instanceof ToolRequest tool ? askedFor.step(tool) : null;
        String lane = lane(caller, run);
        StepUnderway step = asking != null ? asking : newestStep(lane, run).orElse(null);
        Place place = step == null
                ? new Place(run.number(), lane, 0, effect)
                : new Place(step.run(), step.lane(), step.number(), effect);
        return new Placement(place, run, step, null, null);
    }

    /** The lane of a call of no model: of the agent whose tool runs on the same thread where that agent has spoken. */
    private String lane(Caller caller, RunUnderway run) {
        if (caller.lane() != null) {
            return caller.lane();
        }
        return innerAgents
                .known(caller)
                .map(CallUnderway::innerLane)
                .filter(lane -> newestStep(lane, run).isPresent())
                .orElse(Step.MAIN_LANE);
    }

    /** Any call that no step asked for belongs to the newest step of its lane in this run. */
    private Optional<StepUnderway> newestStep(String lane, RunUnderway run) {
        return Optional.ofNullable(lanes.named(lane).last()).filter(step -> step.run() == run.number());
    }

    /** Puts a call where its answer says, else where it was found to belong. */
    CallUnderway add(Request<?> request, Caller caller, Placement placement, Answer<?> answer, Instant now) {
        String lane = answer instanceof Answer.Recorded<?> recorded
                ? recorded.lane()
                : placement.place().lane();
        CallUnderway call = new CallUnderway(
                request, lane, placement.place().effect(), now, attempt(answer, placement.retried()), caller.thread());
        if (request instanceof LlmRequest) {
            openStep(call, placement);
        } else {
            StepUnderway step = placement.step();
            (step == null ? placement.run().prelude() : step.calls()).add(call);
        }
        innerAgents.placed(call, request instanceof ToolRequest tool && askedFor.step(tool) != null);
        if (request instanceof ToolRequest tool) {
            call.ordinal(askedFor.ordinal(tool, lane));
        }
        return call;
    }

    private static int attempt(Answer<?> answer, @Nullable CallUnderway retried) {
        if (answer instanceof Answer.Recorded<?> recorded) {
            return recorded.attempt();
        }
        return retried != null ? retried.attempt() + 1 : 1;
    }

    private void openStep(CallUnderway call, Placement placement) {
        Lane lane = lanes.named(call.lane());
        RunUnderway run = placement.run();
        StepUnderway before = lane.last();
        if (before != null && before.llm() == placement.retried()) {
            run.remove(before);
        }
        StepUnderway step = new StepUnderway(run.number(), run.steps(lane.name()) + 1, lane.name(), call);
        run.add(step);
        call.opened(step);
        lane.opened(step);
        if (placement.under() != null) {
            placement.under().runs(lane.name());
            lane.isRunByATool();
        }
    }

    /** A call that repeats one which the provider did not answer is another attempt at it, not a step of its own. */
    private static @Nullable CallUnderway retriedBy(LlmRequest request, Lane lane, RunUnderway run) {
        StepUnderway last = lane.last();
        return last != null
                        && last.run() == run.number()
                        && last.calls().isEmpty()
                        && last.llm().outcome() instanceof Outcome.Failed<?> failed
                        && failed.error().isProviderTrouble()
                        && last.llm().request().equals(request)
                ? last.llm()
                : null;
    }
}
