package dev.goldentrace.diff;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Sessions put together by hand, for what a collector would not let through or what a talk cannot say. */
final class Sketch {
    private Sketch() {}

    static Session session(Run... runs) {
        return new Session(null, null, Map.of(), Map.of(), Instant.EPOCH, Arrays.asList(runs));
    }

    static Run run(int number, RunStatus status, String answer, List<Call> prelude, Step... steps) {
        return new Run(number, status, null, answer, null, Instant.EPOCH, Duration.ZERO, prelude, Arrays.asList(steps));
    }

    static Session of(Step... steps) {
        return session(run(1, RunStatus.SUCCESS, null, List.of(), steps));
    }

    static Step step(String lane, int number, List<Message> told, Message reply, Call... calls) {
        return new Step(
                number,
                lane,
                new LlmCall(
                        LlmRequest.of("gpt-4.1", told),
                        new Outcome.Completed<>(LlmReply.of(reply, null)),
                        List.of(),
                        Timing.UNKNOWN,
                        1),
                Arrays.asList(calls));
    }

    static Step failing(List<Message> told, String error) {
        return new Step(
                1,
                Step.MAIN_LANE,
                new LlmCall(
                        LlmRequest.of("gpt-4.1", told),
                        new Outcome.Failed<>(error(error)),
                        List.of(),
                        Timing.UNKNOWN,
                        1),
                List.of());
    }

    static CallError error(String message) {
        return new CallError("java.io.IOException", message, null, CallError.Kind.FAILURE);
    }

    static ToolCall tool(ToolUse use, String result) {
        return new ToolCall(
                ToolRequest.of(use), new Outcome.Completed<>(ToolReply.of(result)), Effect.READS, Timing.UNKNOWN, null);
    }

    static ServiceCall service(CallKind kind, String name, String question, String found) {
        return new ServiceCall(
                new ServiceRequest(kind, name, Map.of("query", question)),
                new Outcome.Completed<>(new ServiceReply(Map.of("found", found), List.of(), null)),
                Timing.UNKNOWN);
    }
}
