package dev.goldentrace.trials;

import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sessions of an agent that refunds an amount after some looking around. */
final class Sessions {
    static final Judge JUDGE = Judge.of(Policy.balanced());
    private static final CallError REFUSED =
            new CallError("Unauthorized", "no such key", 401, CallError.Kind.AUTHENTICATION);

    private Sessions() {}

    static Session refunding(int amount) {
        return refunding("gpt-4.1", 1, amount);
    }

    static Session refunding(String model, int looks, int amount) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < looks; i++) {
            steps.add(step(model, steps.size(), ToolUse.of("", "get_order", Map.of("order", 1000 + i))));
        }
        steps.add(step(model, steps.size(), ToolUse.of("", "refund_item", Map.of("amount", amount))));
        return session(steps, RunStatus.SUCCESS, null);
    }

    static Session brokenOff() {
        return session(
                refunding(49).steps(),
                RunStatus.FAILURE,
                new CallError("java.lang.IllegalStateException", "out of turns", null, CallError.Kind.FAILURE));
    }

    static Session idle() {
        return session(
                List.of(step("gpt-4.1", 0, ToolUse.of("", "get_order", Map.of("order", 1000)))),
                RunStatus.SUCCESS,
                null);
    }

    static Session refused() {
        LlmCall call = new LlmCall(request("gpt-4.1"), new Outcome.Failed<>(REFUSED), List.of(), Timing.UNKNOWN, 1);
        return session(List.of(new Step(1, Step.MAIN_LANE, call, List.of())), RunStatus.FAILURE, REFUSED);
    }

    static Verdict verdict(Session candidate) {
        return JUDGE.judge(List.of(refunding(49)), candidate);
    }

    static Trial passed() {
        return Trial.of(verdict(refunding(49)));
    }

    static Trial failed() {
        return Trial.of(verdict(refunding(490)));
    }

    static Trial silent() {
        return Trial.of(verdict(refused()));
    }

    /** A run for each letter: {@code p}assed, {@code f}ailed, {@code s}ilent. */
    static List<Trial> trials(String letters) {
        return letters.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'p' -> passed();
                    case 'f' -> failed();
                    case 's' -> silent();
                    default -> throw new IllegalArgumentException(letters);
                })
                .toList();
    }

    private static LlmRequest request(String model) {
        return LlmRequest.of(model, List.of(Message.user("Money back!")));
    }

    private static Step step(String model, int before, ToolUse use) {
        LlmReply reply = new LlmReply(
                Message.assistant("", List.of(use)), StopReason.TOOL_CALLS, Usage.of(100, 10), null, null, Map.of());
        LlmCall call = new LlmCall(request(model), new Outcome.Completed<>(reply), List.of(), Timing.UNKNOWN, 1);
        Call tool = new ToolCall(
                ToolRequest.of(use),
                new Outcome.Completed<>(ToolReply.of("ok")),
                Effect.ofToolName(use.name()),
                Timing.UNKNOWN,
                null);
        return new Step(before + 1, Step.MAIN_LANE, call, List.of(tool));
    }

    private static Session session(List<Step> steps, RunStatus status, CallError error) {
        Run run = new Run(
                1,
                status,
                "Money back!",
                error == null ? "Done." : null,
                error,
                Instant.EPOCH,
                Duration.ofMillis(40),
                List.of(),
                steps);
        return new Session(null, null, Map.of(), Map.of(), Instant.EPOCH, List.of(run));
    }
}
