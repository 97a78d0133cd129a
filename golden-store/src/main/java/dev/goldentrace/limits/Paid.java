package dev.goldentrace.limits;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Knows which calls a provider is paid for, and what one cost. */
final class Paid {
    private static final Set<CallKind> MODELS = EnumSet.of(
            CallKind.LLM, CallKind.EMBEDDING, CallKind.RERANK, CallKind.MODERATION, CallKind.IMAGE, CallKind.SPEECH);

    private Paid() {}

    static boolean isModelCall(Request<?> request) {
        return MODELS.contains(request.kind());
    }

    /** The outcome is that of the request, and so of its type. */
    @SuppressWarnings("unchecked")
    static Cost cost(PriceTable prices, Request<?> request, Outcome<?> outcome) {
        if (request instanceof LlmRequest llm) {
            return prices.costOf(new LlmCall(llm, (Outcome<LlmReply>) outcome, List.of(), Timing.UNKNOWN, 1));
        }
        if (request instanceof ServiceRequest service) {
            ServiceCall call = new ServiceCall(service, (Outcome<ServiceReply>) outcome, Timing.UNKNOWN);
            return prices.costOf(new Run(
                    1, RunStatus.SUCCESS, null, null, null, Instant.EPOCH, Duration.ZERO, List.of(call), List.of()));
        }
        return Cost.free();
    }
}
