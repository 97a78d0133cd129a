package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;

class StaysWithinTest {

    @Test
    void passesWhereNothingFails() {
        new KnownGolden(Refund.SESSION).assertThatTrace(Refund.SESSION).staysWithin(Policy.strict());
    }

    @Test
    void failsForABudget() {
        Policy three = Policy.balanced().withMaxSteps(2);

        assertThatThrownBy(() -> new KnownGolden(Refund.SESSION)
                        .assertThatTrace(Refund.SESSION)
                        .staysWithin(three))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        Expecting trace to stay within the policy
                          expected   at most 2 steps
                          actual     3 steps (budget, rule\s""");
    }

    @Test
    void failsForBehaviour() {
        Session nothing = story().says("No.").session();

        assertThatThrownBy(() ->
                        new KnownGolden(Refund.SESSION).assertThatTrace(nothing).staysWithin(Policy.balanced()))
                .hasMessageContaining("(behaviour, rule contract");
    }

    @Test
    void checksWhatNeedsNoGoldenWithoutOne() {
        KnownGolden golden = new KnownGolden();

        golden.assertThatTrace(Refund.SESSION).staysWithin(Policy.balanced().withMaxSteps(3));
        assertThat(golden.said())
                .containsExactly("staysWithin(policy) checked only what needs no golden: there is no golden yet");

        assertThatThrownBy(() -> golden.assertThatTrace(Refund.SESSION)
                        .staysWithin(Policy.balanced().withMaxSteps(2)))
                .hasMessageContaining("actual     3 steps");
    }

    @Test
    void refusesWhereNobodyToldOfAGolden() {
        assertThatThrownBy(() -> TraceAssertions.assertThatTrace(Refund.SESSION).staysWithin(Policy.balanced()))
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith("staysWithin(policy): expected the golden of the running test,");
    }
}
