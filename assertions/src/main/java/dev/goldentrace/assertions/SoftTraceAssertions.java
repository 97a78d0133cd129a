package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * Soft assertions about traces, and about all else that AssertJ knows: all failures are reported together. What an assertion
 * goes to (a run, a step, a call) must be there: a {@code run(3)} that is not fails at once, as nothing can follow.
 *
 * <pre>{@code
 * // get_order(order=1001), refund_item(order=1001, item=kettle), "Refunded 49.00 EUR."
 * SoftTraceAssertions.assertSoftly(softly -> {
 *     softly.assertThatTrace(trace).calledTool("refund_item").stepsAtMost(3);   // passes
 *     softly.assertThatTrace(trace).calledTool("cancel_order").takesSteps(9);   // two failures, both reported
 *     softly.assertThat(shop.refunds()).hasSize(1);
 * });
 * }</pre>
 *
 * <p>With JUnit: {@code @ExtendWith(SoftAssertionsExtension.class)} of AssertJ, and a parameter of this type.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public class SoftTraceAssertions extends AbstractSoftAssertions
        implements StandardSoftAssertionsProvider, SoftTraceAssertionsProvider {

    /** Makes one; nothing is reported before {@link #assertAll()}. */
    public SoftTraceAssertions() {}

    /**
     * Asserts softly, and reports all failures together.
     *
     * @param assertions asserts
     * @throws AssertionError when any of them fails
     */
    public static void assertSoftly(Consumer<SoftTraceAssertions> assertions) {
        SoftAssertionsProvider.assertSoftly(SoftTraceAssertions.class, assertions);
    }
}
