package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.TraceAssertions.assertThat;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static dev.goldentrace.assertions.With.with;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Timing;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ServiceCallAssertTest {
    private final Session session = story().searches("terms", "warranty", "24 months")
            .asks("How long is the warranty?")
            .says("24 months.")
            .session();

    private ServiceCallAssert search() {
        return assertThatTrace(session).serviceCalls().first();
    }

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void hasName() {
        search().hasName("terms").hasKind(CallKind.RETRIEVAL).succeeded();

        assertFails(() -> search().hasName("orders"), """
                [calls of services] Expecting run 1, retrieval terms to be of <orders>
                  expected   orders
                  actual     terms
                  call       terms(query=warranty)""");
    }

    @Test
    void hasInput() {
        search().hasInput(with("query", "warranty"));

        assertFails(() -> search().hasInput(with("query", "refund")), """
                [calls of services] Expecting run 1, retrieval terms to have this input
                  expected   query=refund
                  actual     query <"warranty">, expected <"refund">
                  call       terms(query=warranty)""");
    }

    @Test
    void hasOutput() {
        search().hasOutput(with("contents", List.of("24 months")));

        assertFails(() -> search().hasOutput(with("contents", List.of("12 months"))), """
                [calls of services] Expecting run 1, retrieval terms to have this output
                  expected   contents=["12 months"]
                  actual     contents[0] <"24 months">, expected <"12 months">
                  call       terms(query=warranty)""");
    }

    @Test
    void failsForAnOutputThatNeverCame() {
        ServiceCall broken = new ServiceCall(
                new ServiceRequest(CallKind.EMBEDDING, "ada", Map.of("text", "x")),
                new Outcome.Failed<>(new CallError("Oops", "no", null, CallError.Kind.PROVIDER)),
                Timing.UNKNOWN);

        assertFails(() -> assertThat(broken).hasOutput(with("vector", 1)), """
                Expecting embedding ada to have this output
                  expected   vector=1
                  actual     none: Oops: no
                  call       ada(text=x)  (failed)""");
    }

    @Test
    void isFiltered() {
        assertThatTrace(session)
                .serviceCalls()
                .ofKind(CallKind.RETRIEVAL)
                .named("terms")
                .hasSize(1);
        assertThatTrace(session).serviceCalls().ofKind(CallKind.EMBEDDING).isEmpty();

        assertThatThrownBy(() ->
                        assertThatTrace(session).serviceCalls().named("orders").hasSize(1))
                .hasMessageContaining("[calls of services, of orders]");
    }
}
