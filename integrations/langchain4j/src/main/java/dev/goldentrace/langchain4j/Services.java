package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls that are neither of a model nor of a tool: live with the framework's own result, else rebuilt. */
final class Services {
    private Services() {}

    static <T> T call(
            Boundary boundary,
            ServiceRequest request,
            Supplier<T> live,
            Function<T, ServiceReply> codec,
            Function<ServiceReply, T> rebuild) {
        Exchange<ServiceReply> exchange = boundary.open(request);
        Optional<Outcome<ServiceReply>> recorded = exchange.recorded();
        if (recorded.isPresent()) {
            return rebuild.apply(Outcomes.replyOrThrow(recorded.get(), Failures::toException));
        }
        try {
            T result = live.get();
            exchange.complete(codec.apply(result));
            return result;
        } catch (Throwable e) {
            exchange.fail(Failures.toError(e));
            throw e;
        }
    }
}
