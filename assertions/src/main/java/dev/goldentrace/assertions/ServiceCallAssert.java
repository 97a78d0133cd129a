package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import java.util.List;
import org.apiguardian.api.API;

/** Assertions about one call of a service: a retrieval, an embedding and so on. */
@API(status = EXPERIMENTAL, since = "0.1")
public class ServiceCallAssert extends AbstractCallAssert<ServiceCallAssert, ServiceCall> {

    /**
     * Makes assertions; {@link TraceAssertions#assertThat(ServiceCall)} and {@link AbstractCallsAssert#serviceCalls} do it.
     *
     * @param actual the call
     */
    public ServiceCallAssert(ServiceCall actual) {
        super(actual, ServiceCallAssert.class);
    }

    /**
     * Asserts what was called.
     *
     * <pre>{@code
     * // the retriever "terms"
     * assertThatTrace(trace).serviceCalls().first().hasName("terms");    // passes
     * assertThatTrace(trace).serviceCalls().first().hasName("orders");   // fails
     * }</pre>
     *
     * @param expected the name of the retriever, the model and so on
     * @return this
     */
    public ServiceCallAssert hasName(String expected) {
        String name = actual.request().name();
        return verify(name.equals(expected) ? null : new Failure("to be of <" + expected + ">", expected, name));
    }

    /**
     * Asserts what was asked.
     *
     * <pre>{@code
     * // query "warranty"
     * assertThatTrace(trace).serviceCalls().first().hasInput(with("query", "warranty"));   // passes
     * assertThatTrace(trace).serviceCalls().first().hasInput(with("query", "refund"));     // fails
     * }</pre>
     *
     * @param input what it must be, see {@link With}
     * @return this
     */
    public ServiceCallAssert hasInput(ArgumentMatcher input) {
        List<String> differences = input.differences(actual.request().input());
        return verify(
                differences.isEmpty()
                        ? null
                        : new Failure("to have this input", input.describe(), String.join("; ", differences)));
    }

    /**
     * Asserts what was answered.
     *
     * <pre>{@code
     * // contents ["24 months"]
     * assertThatTrace(trace).serviceCalls().first().hasOutput(with("contents", List.of("24 months")));   // passes
     * assertThatTrace(trace).serviceCalls().first().hasOutput(with("contents", List.of()));              // fails
     * }</pre>
     *
     * @param output what it must be, see {@link With}
     * @return this
     */
    public ServiceCallAssert hasOutput(ArgumentMatcher output) {
        String claim = "to have this output";
        if (actual.reply().isEmpty()) {
            return verify(new Failure(claim, output.describe(), "none: " + trouble()));
        }
        List<String> differences =
                output.differences(actual.reply().map(ServiceReply::output).orElseThrow());
        return verify(
                differences.isEmpty() ? null : new Failure(claim, output.describe(), String.join("; ", differences)));
    }
}
