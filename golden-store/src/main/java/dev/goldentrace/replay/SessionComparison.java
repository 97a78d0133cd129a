package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Place;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.ToolRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Compares two recorded sessions as a replay compares a live one: the candidate's calls are held against the golden in their
 * order, each request and then what came back. What was merely observed (times, tokens, ids) does not count, nor how the
 * surrogates of a type are numbered.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SessionComparison {
    private final Tape tape;
    private final Matching matching;
    private final Divergences divergences;
    private final Diagnosis diagnosis;
    private final OutcomeComparison outcomes;
    private final Correspondence correspondence;
    private final List<Recorded> candidates;

    private SessionComparison(Golden golden, Golden candidate, ReplayContext context) {
        this.tape = new Tape(Recorded.of(golden.newest()));
        this.matching = Matching.ofRecordings(golden, candidate, context.normalization());
        this.divergences = new Divergences(context, golden.newest(), new Shown(LiveValues.none(context.redactor())));
        this.diagnosis = new Diagnosis(tape, matching, divergences, Consequences.notCounted());
        this.outcomes = new OutcomeComparison(matching);
        this.correspondence = new Correspondence(matching);
        this.candidates = Recorded.inOrder(candidate.newest());
    }

    /**
     * Finds the first place where a candidate's newest recording is not the golden's.
     *
     * @param golden what is expected
     * @param candidate what is held against it
     * @param context what the divergence's message says, and what is not compared
     * @return the divergence, at the golden's step where there is one; empty where the recordings are the same
     */
    public static Optional<Divergence> firstDivergence(Golden golden, Golden candidate, ReplayContext context) {
        return new SessionComparison(golden, candidate, context).first();
    }

    private Optional<Divergence> first() {
        for (int i = 0; i < candidates.size(); i++) {
            Optional<Divergence> divergence = compare(candidates.get(i), candidates.subList(i + 1, candidates.size()));
            if (divergence.isPresent()) {
                return divergence;
            }
        }
        return diagnosis.unread();
    }

    private Optional<Divergence> compare(Recorded live, List<Recorded> rest) {
        return live.isLlm() ? compareLlm(live, rest) : compareCall(live);
    }

    private Optional<Divergence> compareLlm(Recorded live, List<Recorded> rest) {
        List<Recorded> frontier = tape.frontier(live.lane());
        if (frontier.isEmpty()) {
            return Optional.of(diagnosis.extra("LLM call", live.call().request(), place(live)));
        }
        Recorded expected = frontier.get(0);
        Optional<Divergence> notMade = tape.unread().stream()
                .filter(call -> expected.lane().equals(live.lane()) && call.isDueBefore(expected))
                .findFirst()
                .map(call -> diagnosis.neverMade(call));
        return notMade.isPresent()
                ? notMade
                : frontier.stream()
                        .filter(next -> matching.matches(
                                next.call().request(), live.call().request()))
                        .findFirst()
                        .map(match -> outcome(match, live))
                        .orElseGet(() -> Optional.of(otherRequest(expected, live, rest)));
    }

    private Divergence otherRequest(Recorded expected, Recorded live, List<Recorded> rest) {
        if (diagnosis.isUsedUp(live.lane())) {
            return diagnosis.extra("LLM call", live.call().request(), place(live));
        }
        LaneAlignment lane = new LaneAlignment(unread(expected.lane()), lane(live, rest), correspondence);
        Recorded madeLater = lane.partner(expected);
        Recorded isLater = lane.partner(live);
        if (madeLater == live || (madeLater == null && isLater == null)) {
            return diagnosis.differs(expected, live.call().request());
        }
        if (isLater == null) {
            Recorded moved = lane.movedFrom(live);
            return moved == null
                    ? diagnosis.extra("LLM call", live.call().request(), place(live))
                    : diagnosis.order(expected, moved, live.llmRequest());
        }
        return lane.movedTo(expected) == null
                ? diagnosis.neverMade(expected)
                : diagnosis.order(expected, isLater, live.llmRequest());
    }

    private List<Recorded> unread(String lane) {
        return tape.unreadLlmCalls().stream()
                .filter(call -> call.lane().equals(lane))
                .toList();
    }

    private static List<Recorded> lane(Recorded live, List<Recorded> rest) {
        return Stream.concat(Stream.of(live), rest.stream())
                .filter(call -> call.isLlm() && call.lane().equals(live.lane()))
                .toList();
    }

    private Optional<Divergence> compareCall(Recorded live) {
        List<Recorded> open = live.call().request() instanceof ToolRequest tool
                ? tape.toolCalls(tool)
                : tape.openCalls(live.call().kind());
        Optional<Recorded> match = open.stream()
                .filter(next ->
                        matching.matches(next.call().request(), live.call().request()))
                .findFirst();
        return match.isPresent()
                ? outcome(match.get(), live)
                : Optional.of(diagnosis.ofCall(live.call().request(), place(live)));
    }

    private Optional<Divergence> outcome(Recorded match, Recorded live) {
        match.markRead();
        return outcomes.first(match.call(), live.call().outcome())
                .map(difference -> divergences.of(match.run(), match.lane(), match.step(), difference));
    }

    private static Place place(Recorded live) {
        return new Place(live.run(), live.lane(), live.step(), null);
    }
}
