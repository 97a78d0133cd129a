package dev.goldentrace.metrics;

import dev.goldentrace.metrics.LaneCalls.Placed;
import java.util.ArrayList;
import java.util.List;

/** Finds the same few calls of one lane, made in the same order one round after the other. */
final class Cycles {
    /** Rounds of more calls than this are looked for in vain: nobody would see a circle in them. */
    private static final int LONGEST_ROUND = 10;

    private final List<Placed> calls;
    private final int rounds;
    private final List<Loop> loops = new ArrayList<>();

    private Cycles(List<Placed> calls, int rounds) {
        this.calls = calls;
        this.rounds = rounds;
    }

    static List<Loop> of(LaneCalls lane, int rounds) {
        Cycles cycles = new Cycles(lane.calls(), rounds);
        int from = 0;
        while (from < cycles.calls.size()) {
            from = cycles.endOfCycleAt(from);
        }
        return cycles.loops;
    }

    /** The shortest round counts: A-B-A-B is twice A-B. What a cycle covers is not looked at again. */
    private int endOfCycleAt(int from) {
        for (int round = 2; round <= LONGEST_ROUND && from + round * rounds <= calls.size(); round++) {
            int length = isOneCall(from, round) ? 0 : round + same(from, round);
            if (length >= round * rounds) {
                loops.add(loop(from, round, length / round));
                return from + length;
            }
        }
        return from + 1;
    }

    /** How many calls from the second round on are those of the round before. */
    private int same(int from, int round) {
        int same = 0;
        while (from + round + same < calls.size()
                && calls.get(from + same)
                        .key()
                        .equals(calls.get(from + round + same).key())) {
            same++;
        }
        return same;
    }

    /** A repetition, which is looked for elsewhere: to count it from each place would take the square of its length. */
    private boolean isOneCall(int from, int round) {
        return calls.subList(from, from + round).stream()
                        .map(Placed::key)
                        .distinct()
                        .count()
                == 1;
    }

    private Loop loop(int from, int round, int times) {
        List<Placed> first = calls.subList(from, from + round);
        return new Loop(
                Loop.Signal.CYCLE,
                first.stream().map(Placed::call).toList(),
                times,
                first.get(0).place());
    }
}
