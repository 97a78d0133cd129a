package dev.goldentrace.diff;

import dev.goldentrace.replay.Cause;
import dev.goldentrace.replay.Mismatch;
import dev.goldentrace.replay.RecordingComparison;
import dev.goldentrace.trace.LlmRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what two steps are told that was not told before. */
final class Inputs {
    private final RecordingComparison comparison;

    Inputs(RecordingComparison comparison) {
        this.comparison = comparison;
    }

    /** Compares message by message, paired as they cost least; a message more costs less than one that is another. */
    List<Mismatch> added(List<Told.Added> golden, List<Told.Added> candidate) {
        List<Mismatch> found = new ArrayList<>();
        SequenceAlignment alignment = SequenceAlignment.of(new MessageCosts(golden, candidate));
        int j = 0;
        for (int i = 0; i < golden.size(); i++) {
            int partner = alignment.partner(i);
            while (j < partner) {
                compare(null, candidate.get(j++)).ifPresent(found::add);
            }
            compare(golden.get(i), partner < 0 ? null : candidate.get(j++)).ifPresent(found::add);
        }
        while (j < candidate.size()) {
            compare(null, candidate.get(j++)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Mismatch> compare(Told.@Nullable Added golden, Told.@Nullable Added candidate) {
        int index = golden != null ? golden.index() : candidate == null ? 0 : candidate.index();
        return comparison.messages(
                golden == null ? null : golden.message(), candidate == null ? null : candidate.message(), index);
    }

    private record MessageCosts(List<Told.Added> golden, List<Told.Added> candidate)
            implements SequenceAlignment.Costs {
        @Override
        public int size() {
            return golden.size();
        }

        @Override
        public int otherSize() {
            return candidate.size();
        }

        @Override
        public boolean areSame(int one, int other) {
            return golden.get(one).message().equals(candidate.get(other).message());
        }

        @Override
        public long pair(int one, int other) {
            boolean sameRole = golden.get(one).message().role()
                    == candidate.get(other).message().role();
            return areSame(one, other) ? 0 : sameRole ? 1 : 2;
        }

        @Override
        public long alone(int one) {
            return 1;
        }

        @Override
        public long otherAlone(int other) {
            return 1;
        }
    }

    /**
     * Says how the agent changed what was there.
     *
     * @param clean whether nothing of the lane differs before, so that whole histories can be compared
     */
    Optional<Mismatch> history(Lane.Read golden, Lane.Read candidate, boolean clean) {
        if (!golden.told().rewritten() && !candidate.told().rewritten()) {
            return Optional.empty();
        }
        LlmRequest expected = golden.turn().request();
        LlmRequest actual = candidate.turn().request();
        Optional<Mismatch> whole = clean ? comparison.histories(expected, actual) : Optional.empty();
        return whole.isPresent()
                        || golden.told().rewritten() == candidate.told().rewritten()
                ? whole
                : Optional.of(new Mismatch(
                        new Cause.History("the agent changed what was said before"),
                        "$.messages",
                        messages(expected),
                        messages(actual)));
    }

    private static String messages(LlmRequest request) {
        int messages = request.messages().size();
        return messages + (messages == 1 ? " message" : " messages");
    }
}
