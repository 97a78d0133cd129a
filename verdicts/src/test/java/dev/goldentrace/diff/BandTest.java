package dev.goldentrace.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** How much of two long sequences is looked at, and that what is not looked at would not be cheaper. */
class BandTest {

    /** Numbers that are equal, or cost as much as to remove the one and add the other. */
    private static final class Numbers implements SequenceAlignment.Costs {
        private final List<Integer> golden;
        private final List<Integer> candidate;
        private final int alone;
        private final int otherAlone;
        private int pairs;

        Numbers(List<Integer> golden, List<Integer> candidate, int alone, int otherAlone) {
            this.golden = golden;
            this.candidate = candidate;
            this.alone = alone;
            this.otherAlone = otherAlone;
        }

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
            return golden.get(one).equals(candidate.get(other));
        }

        @Override
        public long pair(int one, int other) {
            pairs++;
            return areSame(one, other) ? 0 : alone + otherAlone;
        }

        @Override
        public long alone(int one) {
            return alone;
        }

        @Override
        public long otherAlone(int other) {
            return otherAlone;
        }

        long least() {
            long[] best = new long[otherSize() + 1];
            for (int j = 1; j <= otherSize(); j++) {
                best[j] = best[j - 1] + otherAlone;
            }
            for (int i = 1; i <= size(); i++) {
                long corner = best[0];
                best[0] += alone;
                for (int j = 1; j <= otherSize(); j++) {
                    long pair = corner + (areSame(i - 1, j - 1) ? 0 : alone + otherAlone);
                    corner = best[j];
                    best[j] = Math.min(pair, Math.min(best[j] + alone, best[j - 1] + otherAlone));
                }
            }
            return best[otherSize()];
        }
    }

    private static List<Integer> numbers(int from, int to) {
        return new ArrayList<>(IntStream.range(from, to).boxed().toList());
    }

    private static List<Integer> joined(List<Integer> one, List<Integer> other) {
        List<Integer> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }

    @Test
    void oneThatIsMoreIsTheOnlyOneAlone() {
        List<Integer> golden = numbers(0, 1000);
        List<Integer> candidate = numbers(0, 1000);
        candidate.add(400, -1);
        candidate.set(900, -2);
        Numbers numbers = new Numbers(golden, candidate, 3, 5);

        SequenceAlignment alignment = SequenceAlignment.of(numbers);

        assertThat(alignment.cost()).isEqualTo(5 + 8);
        assertThat(alignment.partner(399)).isEqualTo(399);
        assertThat(alignment.partner(400)).isEqualTo(401);
        assertThat(alignment.partner(999)).isEqualTo(1000);
        assertThat(numbers.pairs).isBetween(8000, 10_000);
    }

    @Test
    void equalBeginningsAndEndsAreNotLookedInto() {
        List<Integer> candidate = numbers(0, 1000);
        candidate.set(500, -1);
        Numbers numbers = new Numbers(numbers(0, 1000), candidate, 1, 1);

        assertThat(SequenceAlignment.of(numbers).cost()).isEqualTo(2);
        assertThat(numbers.pairs).isEqualTo(1);
    }

    @Test
    void theBandIsWidenedOnlyAsFarAsNeeded() {
        List<Integer> shifted = joined(numbers(5000, 5040), joined(numbers(0, 960), numbers(6000, 6040)));
        Numbers numbers = new Numbers(joined(numbers(0, 960), List.of(7)), shifted, 1, 1);

        assertThat(SequenceAlignment.of(numbers).cost()).isEqualTo(numbers.least());
        assertThat(numbers.pairs).isLessThan(250_000);
    }

    @RepeatedTest(60)
    void whatWasCutAndPutElsewhereIsFoundThere(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Integer> golden = new ArrayList<>(
                random.ints(60 + random.nextInt(60), 0, 60).boxed().toList());
        List<Integer> candidate = new ArrayList<>(golden);
        Collections.rotate(candidate, random.nextInt(40));
        for (int i = random.nextInt(30); i > 0; i--) {
            candidate.remove(random.nextInt(candidate.size()));
        }
        boolean turned = random.nextBoolean();
        Numbers numbers = new Numbers(
                turned ? candidate : golden, turned ? golden : candidate, 1 + random.nextInt(5), 1 + random.nextInt(5));

        assertThat(SequenceAlignment.of(numbers).cost()).isEqualTo(numbers.least());
    }

    @Test
    void nothingHasNoPartner() {
        assertThat(SequenceAlignment.of(new Numbers(List.of(), List.of(), 1, 1)).cost())
                .isZero();
        assertThat(SequenceAlignment.of(new Numbers(numbers(0, 3), List.of(), 2, 1))
                        .cost())
                .isEqualTo(6);
        assertThat(SequenceAlignment.of(new Numbers(List.of(), numbers(0, 3), 1, 2))
                        .cost())
                .isEqualTo(6);
    }

    @Test
    void ofEquallyGoodOnesTheEarlierIsPaired() {
        SequenceAlignment one = SequenceAlignment.of(new Numbers(List.of(1, 2, 9), List.of(8, 2, 2, 7), 1, 1));

        assertThat(one.partner(1)).isEqualTo(1);
    }
}
