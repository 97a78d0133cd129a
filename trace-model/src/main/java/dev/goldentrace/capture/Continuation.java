package dev.goldentrace.capture;

import java.util.Comparator;

/**
 * How well a request continues a lane.
 *
 * @param shared how many messages stand up to the lane's last answer, or to the end of its last request
 * @param agreed how many messages from the first one are those of the lane's last request
 * @param sameThread whether the lane's last call was made on the same thread
 */
record Continuation(int shared, int agreed, boolean sameThread) implements Comparable<Continuation> {
    private static final Comparator<Continuation> ORDER = Comparator.comparingInt(Continuation::shared)
            .thenComparingInt(Continuation::agreed)
            .thenComparing(Continuation::sameThread);

    Continuation onThread(boolean same) {
        return new Continuation(shared, agreed, same);
    }

    @Override
    public int compareTo(Continuation other) {
        return ORDER.compare(this, other);
    }
}
