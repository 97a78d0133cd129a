package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Step;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.SoftAssertionsProvider;

/** Assertions about the steps of a session or a run. */
@API(status = EXPERIMENTAL, since = "0.1")
public class StepsAssert extends AbstractPartsAssert<StepsAssert, List<? extends Step>, Step, StepAssert> {

    /**
     * Makes assertions; navigation from a session or a run does it.
     *
     * @param actual the parts, in order
     */
    public StepsAssert(List<? extends Step> actual) {
        super(actual, StepsAssert.class);
    }

    static StepsAssert of(List<Step> parts, Scope scope, String description) {
        SoftAssertionsProvider softly = scope.softly();
        StepsAssert all = softly == null ? new StepsAssert(parts) : softly.proxy(StepsAssert.class, listType(), parts);
        return all.standing(scope).as(description).called("steps");
    }

    /**
     * Keeps the steps of one line of conversation.
     *
     * <pre>{@code
     * // three steps of the main agent, two of a sub-agent in the lane researcher
     * assertThatTrace(trace).steps().inLane("researcher").hasSize(2);   // passes
     * assertThatTrace(trace).steps().inLane("main").hasSize(2);         // fails
     * }</pre>
     *
     * @param lane the lane
     * @return assertions about those
     */
    public final StepsAssert inLane(String lane) {
        return only(step -> step.lane().equals(lane), "in lane " + lane);
    }

    @Override
    StepsAssert of(List<? extends Step> parts) {
        return new StepsAssert(parts);
    }

    @Override
    Class<StepsAssert> type() {
        return StepsAssert.class;
    }

    @Override
    StepAssert assertionsOf(Step part) {
        return new StepAssert(part);
    }

    @Override
    Scope placeOf(Scope among, Step part) {
        return among.step(part);
    }
}
