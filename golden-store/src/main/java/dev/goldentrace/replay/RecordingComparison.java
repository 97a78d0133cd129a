package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Compares calls of two recorded sessions as a replay compares a live call with a recorded one. A surrogate of the one stands
 * for one of the other, of its type, one to one for both sessions; volatile ids likewise. Which stands for which is kept
 * where a whole request or result is the same, so calls are to be given in the order of the sessions. Not safe for use by several threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RecordingComparison {
    private static final int MOST = 50;

    private final Matching matching;
    private final OutcomeComparison outcomes;

    private RecordingComparison(Matching matching) {
        this.matching = matching;
        this.outcomes = new OutcomeComparison(matching);
    }

    /**
     * Begins with nothing known.
     *
     * @param golden what is expected
     * @param candidate what is held against it
     * @param normalization what is not compared
     * @return the comparison
     */
    public static RecordingComparison of(
            RecordedSession golden, RecordedSession candidate, Normalization normalization) {
        return new RecordingComparison(Matching.ofRecordings(golden, candidate, normalization));
    }

    /**
     * Compares what was asked for. Requests to models are compared as they are given, not by what they go on from.
     *
     * @param golden a request
     * @param candidate one of the same kind
     * @return what differs: of a model's request each part, of any other each field; empty where nothing does
     * @throws IllegalArgumentException when the one asks a model and the other does not
     */
    public List<Mismatch> requests(Request<?> golden, Request<?> candidate) {
        if (golden instanceof LlmRequest one && candidate instanceof LlmRequest other) {
            return ofModels(one, other);
        }
        if (golden.kind() != candidate.kind()) {
            throw new IllegalArgumentException(
                    "a request of the kind " + golden.kind() + " is compared with one of " + candidate.kind());
        }
        return matching.firstAlone(golden, candidate)
                .map(first -> fields(first, golden, candidate))
                .orElse(List.of());
    }

    private List<Mismatch> ofModels(LlmRequest golden, LlmRequest candidate) {
        List<Mismatch> found = new ArrayList<>();
        LlmRequest left = candidate;
        while (found.size() < MOST) {
            Optional<Difference> next = matching.firstAlone(golden, left);
            if (next.isEmpty() || found.contains(Mismatch.of(next.get()))) {
                return found;
            }
            found.add(Mismatch.of(next.get()));
            left = Reconciled.of(golden, left, next.get());
        }
        return found;
    }

    /** Another name is all there is to say; that no single field differs means that they cannot be the same together. */
    private List<Mismatch> fields(Difference first, Request<?> golden, Request<?> candidate) {
        List<Mismatch> fields = first.path().equals("$.name")
                ? List.of()
                : FieldDifferences.of(golden, candidate, matching).stream()
                        .map(field -> new Mismatch(first.cause(), field.path(), field.expected(), field.actual()))
                        .toList();
        return fields.isEmpty() ? List.of(Mismatch.of(first)) : fields;
    }

    /**
     * Compares one message of a conversation. Ids of tool calls do not count.
     *
     * @param golden the message; null where there is none
     * @param candidate the other's; null where there is none
     * @param index its place in the conversation among those that are no system messages, from 0
     * @return the difference; empty where they are the same
     */
    public Optional<Mismatch> messages(@Nullable Message golden, @Nullable Message candidate, int index) {
        return matching.firstOfMessages(listOf(golden), listOf(candidate), index)
                .map(Mismatch::of);
    }

    private static List<Message> listOf(@Nullable Message message) {
        return message == null ? List.of() : List.of(message);
    }

    /**
     * Says what an agent did to a conversation as a whole: trimmed, summarised or rewrote it.
     *
     * @param golden a request with all that was said before
     * @param candidate the same of the other session
     * @return the difference, with the cause {@link Cause.History}; empty where only the last turn or a single message is another
     */
    public Optional<Mismatch> histories(LlmRequest golden, LlmRequest candidate) {
        return matching.first(golden, candidate)
                .map(difference -> HistoryChange.refined(difference, golden, candidate, matching))
                .filter(difference -> difference.cause() instanceof Cause.History)
                .map(Mismatch::of);
    }

    /**
     * Compares what came back. The tool calls that a model asks for are calls of their own, and not compared here.
     *
     * @param golden a call
     * @param candidate one of the same kind
     * @return what differs: text, reasoning and stop reason of a model's reply; of any other the first place
     */
    public List<Mismatch> outcomes(Call golden, Call candidate) {
        if (reply(golden) instanceof LlmReply one && reply(candidate) instanceof LlmReply other) {
            return outcomes.said(one, other).stream().map(Mismatch::of).toList();
        }
        return outcomes.first(golden, candidate.outcome()).map(Mismatch::of).stream()
                .toList();
    }

    private static Object reply(Call call) {
        return call.outcome() instanceof Outcome.Completed<?> completed ? completed.reply() : call.outcome();
    }

    /**
     * Compares two texts that belong to no call.
     *
     * @param golden a text
     * @param candidate the other's
     * @param name what it is, such as {@code answer}
     * @param cause what the difference is about
     * @return the difference; empty where they are the same
     */
    public Optional<Mismatch> texts(String golden, String candidate, String name, Cause cause) {
        return matching.first(golden, candidate, "$." + name, Field.ofSession(name))
                .map(mismatch -> Mismatch.of(mismatch.of(cause)));
    }
}
