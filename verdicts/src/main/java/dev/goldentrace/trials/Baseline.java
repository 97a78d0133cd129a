package dev.goldentrace.trials;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.regression.Judge;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How far accepted recordings agree with each other: each is held against the others, as a live run would be.
 *
 * @param agreeing how many behave as the others do
 * @param recordings how many there are
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Baseline(int agreeing, int recordings) {
    /** One recording has nothing to agree with, and two cannot tell which of them is unusual. */
    private static final int TELLING = 3;

    /** Where nothing is known about how far recordings agree. */
    public static final Baseline UNKNOWN = new Baseline(0, 0);

    /** Checks the counts. */
    public Baseline {
        if (agreeing < 0 || agreeing > recordings) {
            throw new IllegalArgumentException(
                    "expected some of the recordings, actual <" + agreeing + "> of <" + recordings + ">");
        }
    }

    /**
     * Holds each recording against the others.
     *
     * @param accepted the accepted recordings
     * @param judge whose behaviour rules they are held by
     * @return how far they agree; one recording agrees with itself
     */
    public static Baseline of(List<Session> accepted, Judge judge) {
        int agreeing = 0;
        for (int i = 0; i < accepted.size(); i++) {
            List<Session> others = new ArrayList<>(accepted);
            Session left = others.remove(i);
            if (others.isEmpty() || !judge.judge(others, left).behaviourFailed()) {
                agreeing++;
            }
        }
        return new Baseline(agreeing, accepted.size());
    }

    /** {@return whether some accepted recording would itself fail if it were a live run; two recordings or fewer do not tell} */
    public boolean isFlaky() {
        return recordings >= TELLING && agreeing < recordings;
    }

    /** {@return whether there are two recordings that do not agree} */
    public boolean isDivided() {
        return recordings == 2 && agreeing < 2;
    }

    /** Whether runs pass so seldom that the recordings' own disagreement does not explain it. */
    boolean isAbove(PassRate live) {
        return live.interval().high() < (double) agreeing / recordings;
    }

    /** {@return the disagreement in words; empty where there is none} */
    public Optional<String> inWords() {
        if (isFlaky()) {
            return Optional.of("flaky baseline: " + (recordings - agreeing) + " of " + recordings
                    + " accepted recordings would fail if they were live runs held against the others");
        }
        return isDivided()
                ? Optional.of("the 2 accepted recordings do not behave alike; a third tells which is unusual")
                : Optional.empty();
    }
}
