package dev.goldentrace.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Alignment and assignment are held against what finds the least cost by trying all there is. */
class OptimalTest {

    private static Outline element(Random random, Vocabulary vocabulary, int variety) {
        if (random.nextInt(4) > 0) {
            return turn(random, vocabulary, variety);
        }
        int[] told = set(random, variety);
        return new ToldOutline(vocabulary.of("told " + Arrays.toString(told)), told);
    }

    private static TurnOutline turn(Random random, Vocabulary vocabulary, int variety) {
        List<CallOutline> calls = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> call(random, variety))
                .toList();
        int[] said = set(random, variety);
        List<List<Integer>> batch = calls.stream()
                .map(call -> List.of(call.request(), call.result()))
                .sorted(java.util.Comparator.comparing(List::toString))
                .toList();
        int id = vocabulary.of(List.of(Arrays.toString(said), batch));
        return new TurnOutline(id, -1, true, said, calls);
    }

    private static CallOutline call(Random random, int variety) {
        int name = random.nextInt(2);
        int[] leaves = set(random, variety);
        return new CallOutline(name, Arrays.hashCode(leaves) * 31 + name, leaves, random.nextInt(2));
    }

    private static int[] set(Random random, int variety) {
        return random.ints(random.nextInt(4), 0, variety).sorted().distinct().toArray();
    }

    private static List<Outline> edited(List<Outline> turns, Random random, Vocabulary vocabulary) {
        List<Outline> edited = new ArrayList<>(turns);
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = edited.isEmpty() ? 0 : random.nextInt(edited.size());
            switch (edited.isEmpty() ? 0 : random.nextInt(3)) {
                case 0 -> edited.add(at, element(random, vocabulary, 5));
                case 1 -> edited.remove(at);
                default -> edited.set(at, element(random, vocabulary, 5));
            }
        }
        return edited;
    }

    private record Turns(List<Outline> golden, List<Outline> candidate) implements SequenceAlignment.Costs {
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
            return golden.get(one).id() == candidate.get(other).id();
        }

        @Override
        public long pair(int one, int other) {
            return TurnDistance.of(golden.get(one), candidate.get(other));
        }

        @Override
        public long alone(int one) {
            return TurnDistance.alone(golden.get(one));
        }

        @Override
        public long otherAlone(int other) {
            return TurnDistance.alone(candidate.get(other));
        }

        /** The whole matrix, with nothing left out. */
        long least() {
            long[][] best = new long[size() + 1][otherSize() + 1];
            for (int i = 0; i <= size(); i++) {
                for (int j = 0; j <= otherSize(); j++) {
                    best[i][j] = i == 0 && j == 0 ? 0 : Long.MAX_VALUE;
                    if (i > 0) {
                        best[i][j] = best[i - 1][j] + alone(i - 1);
                    }
                    if (j > 0) {
                        best[i][j] = Math.min(best[i][j], best[i][j - 1] + otherAlone(j - 1));
                    }
                    if (i > 0 && j > 0) {
                        best[i][j] = Math.min(best[i][j], best[i - 1][j - 1] + pair(i - 1, j - 1));
                    }
                }
            }
            return best[size()][otherSize()];
        }

        long costOf(SequenceAlignment alignment) {
            long cost = 0;
            int last = -1;
            boolean[] paired = new boolean[otherSize()];
            for (int i = 0; i < size(); i++) {
                int partner = alignment.partner(i);
                if (partner < 0) {
                    cost += alone(i);
                } else {
                    assertThat(partner).isGreaterThan(last);
                    last = partner;
                    paired[partner] = true;
                    cost += pair(i, partner);
                }
            }
            for (int j = 0; j < otherSize(); j++) {
                cost += paired[j] ? 0 : otherAlone(j);
            }
            return cost;
        }
    }

    @RepeatedTest(200)
    void noOtherAlignmentCostsLess(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Vocabulary vocabulary = new Vocabulary();
        List<Outline> golden = IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> element(random, vocabulary, 5))
                .toList();
        List<Outline> candidate = repetition.getCurrentRepetition() % 2 == 0
                ? edited(golden, random, vocabulary)
                : IntStream.range(0, random.nextInt(60))
                        .mapToObj(i -> element(random, vocabulary, 5))
                        .toList();
        Turns turns = new Turns(golden, candidate);

        SequenceAlignment alignment = SequenceAlignment.of(turns);

        assertThat(turns.costOf(alignment)).isEqualTo(turns.least()).isEqualTo(alignment.cost());
    }

    @RepeatedTest(100)
    void theCostOfTurnsIsAMetric(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Vocabulary vocabulary = new Vocabulary();
        Outline one = element(random, vocabulary, 3);
        Outline other = element(random, vocabulary, 3);
        Outline third = element(random, vocabulary, 3);

        assertThat(distance(one, one)).isZero();
        assertThat(distance(one, other)).isEqualTo(distance(other, one));
        assertThat(distance(one, third)).isLessThanOrEqualTo(distance(one, other) + distance(other, third));
        assertThat(TurnDistance.alone(one)).isLessThanOrEqualTo(distance(one, other) + TurnDistance.alone(other));
        if (one instanceof TurnOutline == other instanceof TurnOutline) {
            assertThat(TurnDistance.of(one, other)).isEqualTo(distance(one, other));
        }
    }

    /** What it costs at most to make the one from the other is to remove the one and to add the other. */
    private static int distance(Outline one, Outline other) {
        return Math.min(TurnDistance.of(one, other), TurnDistance.alone(one) + TurnDistance.alone(other));
    }

    @RepeatedTest(100)
    void noOtherPairingOfABatchCostsLess(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<CallOutline> golden =
                random.ints(random.nextInt(6)).mapToObj(i -> call(random, 4)).toList();
        List<CallOutline> candidate =
                random.ints(random.nextInt(6)).mapToObj(i -> call(random, 4)).toList();

        int[] partners = CallPairs.of(golden, candidate);

        assertThat(Arrays.stream(partners).filter(partner -> partner >= 0)).doesNotHaveDuplicates();
        assertThat(cost(golden, candidate, partners)).isEqualTo(least(golden, new ArrayList<>(candidate), 0));
    }

    private static long cost(List<CallOutline> golden, List<CallOutline> candidate, int[] partners) {
        long cost = (long) TurnDistance.CALL * (golden.size() + candidate.size());
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                cost += TurnDistance.of(golden.get(i), candidate.get(partners[i])) - 2L * TurnDistance.CALL;
            }
        }
        return cost;
    }

    private static long least(List<CallOutline> golden, List<CallOutline> left, int from) {
        if (from == golden.size()) {
            return (long) TurnDistance.CALL * left.size();
        }
        long least = TurnDistance.CALL + least(golden, left, from + 1);
        for (int j = 0; j < left.size(); j++) {
            CallOutline partner = left.remove(j);
            least = Math.min(least, TurnDistance.of(golden.get(from), partner) + least(golden, left, from + 1));
            left.add(j, partner);
        }
        return least;
    }

    @RepeatedTest(100)
    void noOtherAssignmentCostsLess(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int rows = 1 + random.nextInt(5);
        int columns = 1 + random.nextInt(5);
        long[][] costs = new long[rows][columns];
        Arrays.stream(costs).forEach(row -> Arrays.setAll(row, j -> random.nextInt(20) - 10));

        int[] columnOf = Assignment.of(costs);

        assertThat(Arrays.stream(columnOf)
                        .filter(column -> column >= 0)
                        .distinct()
                        .count())
                .isEqualTo(Math.min(rows, columns));
        assertThat(IntStream.range(0, rows)
                        .filter(i -> columnOf[i] >= 0)
                        .mapToLong(i -> costs[i][columnOf[i]])
                        .sum())
                .isEqualTo(least(costs, 0, new boolean[columns], Math.max(0, rows - columns)));
    }

    private static long least(long[][] costs, int row, boolean[] taken, int mayStay) {
        if (row == costs.length) {
            return 0;
        }
        long least = mayStay > 0 ? least(costs, row + 1, taken, mayStay - 1) : Long.MAX_VALUE / 2;
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                taken[j] = true;
                least = Math.min(least, costs[row][j] + least(costs, row + 1, taken, mayStay));
                taken[j] = false;
            }
        }
        return least;
    }

    @Test
    void anEmptyMatrixAssignsNothing() {
        assertThat(Assignment.of(new long[0][0])).isEmpty();
    }
}
