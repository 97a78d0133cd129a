package dev.goldentrace.capture;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The judge's own lane: what it was asked in a session. */
final class Judging {
    private final Guard guard;
    private final Source source;
    private final Throttle throttle;
    private final List<Judgement> judgements = new ArrayList<>();

    Judging(Guard guard, Source source, Throttle throttle) {
        this.guard = guard;
        this.source = source;
        this.throttle = throttle;
    }

    /** A live judge is asked outside the lock, and held back as the agent's own calls are: it costs money too. */
    Judged ask(String prompt, JudgeModel model) throws Exception {
        Objects.requireNonNull(prompt, "prompt");
        Optional<Judgement> recorded = guard.guarded(() -> source.judgement(prompt));
        Judgement judgement = recorded.isPresent() ? recorded.get() : live(prompt, model);
        guard.locked(() -> judgements.add(judgement));
        return new Judged(judgement, recorded.isPresent());
    }

    private Judgement live(String prompt, JudgeModel model) throws Exception {
        Throttle.Permit permit =
                throttle.enter(new LlmRequest(null, List.of(Message.user(prompt)), List.of(), null, Map.of()));
        Outcome<LlmReply> outcome = new Outcome.Cancelled<>();
        try {
            LlmReply reply = Objects.requireNonNull(model.ask(prompt), "the judge returned null");
            outcome = new Outcome.Completed<>(reply);
            return new Judgement(prompt, reply.message().text(), reply.model(), reply.usage());
        } catch (Exception | Error e) {
            outcome = new Outcome.Failed<>(CallError.of(e));
            throw e;
        } finally {
            permit.end(outcome);
        }
    }

    /** What was judged so far. Asked under the lock. */
    List<Judgement> judgements() {
        return List.copyOf(judgements);
    }
}
