package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The state changes of several recordings, of which any one way suffices.
 *
 * <p>A way that two recordings went is one that the agent goes again; so a third that nobody accepted is worth a finding.
 *
 * @param ways each way once, the most frequent first
 */
record Ways(List<Way> ways) implements Terms {
    private static final String TITLE = "state-changing calls: ";

    /**
     * What recordings that did the same ask for.
     *
     * @param recordings those that went this way
     * @param terms what they did
     */
    record Way(List<Session> recordings, StateChangeTerms terms) {
        static Way of(List<Session> recordings) {
            return new Way(recordings, StateChangeTerms.of(recordings));
        }

        int times() {
            return recordings.size();
        }

        private boolean isAlike(Session other) {
            return terms.difference(other).isNone()
                    || StateChangeTerms.of(List.of(other))
                            .difference(recordings.get(0))
                            .isNone();
        }
    }

    static Ways of(List<Session> accepted) {
        List<Way> ways = new ArrayList<>();
        for (Session session : accepted) {
            int known = known(ways, session);
            if (known < 0) {
                ways.add(Way.of(List.of(session)));
            } else {
                List<Session> more = new ArrayList<>(ways.get(known).recordings());
                more.add(session);
                ways.set(known, Way.of(more));
            }
        }
        ways.sort(Comparator.comparingInt(Way::times).reversed());
        return new Ways(ways);
    }

    private static int known(List<Way> ways, Session session) {
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).isAlike(session)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether no two of several recordings did the same, so that the next one will not either. */
    boolean vary() {
        return ways.size() > 1 && ways.get(0).times() == 1;
    }

    @Override
    public String describe() {
        if (ways.size() == 1) {
            return ways.get(0).terms().describe();
        }
        return TITLE
                + ways.stream()
                        .map(way -> way.terms().describe().substring(TITLE.length()) + times(way))
                        .collect(Collectors.joining("; or "));
    }

    private static String times(Way way) {
        return " (" + way.times() + (way.times() == 1 ? " recording)" : " recordings)");
    }

    /** That to the way which is nearest, the most frequent of several. */
    @Override
    public Difference difference(Session candidate) {
        return ways.stream()
                .map(way -> way.terms().difference(candidate))
                .min(Comparator.comparingInt(Difference::size))
                .orElse(Difference.NONE);
    }
}
