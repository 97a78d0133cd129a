package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.LlmCall;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.SoftAssertionsProvider;

/** Assertions about the LLM calls of a session or a part of it. */
@API(status = EXPERIMENTAL, since = "0.1")
public class LlmCallsAssert
        extends AbstractPartsAssert<LlmCallsAssert, List<? extends LlmCall>, LlmCall, LlmCallAssert> {

    /**
     * Makes assertions; navigation from a session or a run does it.
     *
     * @param actual the parts, in order
     */
    public LlmCallsAssert(List<? extends LlmCall> actual) {
        super(actual, LlmCallsAssert.class);
    }

    static LlmCallsAssert of(List<LlmCall> parts, Scope scope, String description) {
        SoftAssertionsProvider softly = scope.softly();
        LlmCallsAssert all =
                softly == null ? new LlmCallsAssert(parts) : softly.proxy(LlmCallsAssert.class, listType(), parts);
        return all.standing(scope).as(description).called("LLM calls");
    }

    /**
     * Keeps the calls of one model.
     *
     * <pre>{@code
     * // two calls of gpt-4.1, then one of gpt-5
     * assertThatTrace(trace).llmCalls().ofModel("gpt-5").hasSize(1);     // passes
     * assertThatTrace(trace).llmCalls().ofModel("gpt-4.1").hasSize(1);   // fails
     * }</pre>
     *
     * @param model the one that answered as the provider names it, else the one that was asked
     * @return assertions about those
     */
    public final LlmCallsAssert ofModel(String model) {
        return only(call -> call.model().filter(model::equals).isPresent(), "of model " + model);
    }

    @Override
    LlmCallsAssert of(List<? extends LlmCall> parts) {
        return new LlmCallsAssert(parts);
    }

    @Override
    Class<LlmCallsAssert> type() {
        return LlmCallsAssert.class;
    }

    @Override
    LlmCallAssert assertionsOf(LlmCall part) {
        return new LlmCallAssert(part);
    }

    @Override
    Scope placeOf(Scope among, LlmCall part) {
        return among.call(part);
    }
}
