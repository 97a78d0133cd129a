package dev.goldentrace.normalize;

import java.util.ArrayList;
import java.util.List;

/** Finds which volatile part of a live text stands in the place of each of a recorded one: by what stands before it. */
final class SpanPairs {
    private static final int CONTEXT = 12;

    /** What every surrogate's text holds: there the live text is another. */
    private static final List<String> SURROGATES = List.of("REDACTED", "redacted");

    private final String recorded;
    private final String live;

    SpanPairs(String recorded, String live) {
        this.recorded = recorded;
        this.live = live;
    }

    record Pair(VolatileSpan recorded, VolatileSpan live) {}

    /** Gives the pairs in their order; a part that finds no partner stays alone, and is then compared to the letter. */
    List<Pair> of(List<VolatileSpan> ofRecorded, List<VolatileSpan> ofLive) {
        List<Pair> pairs = new ArrayList<>();
        int next = 0;
        int end = 0;
        for (VolatileSpan span : ofRecorded) {
            String context = recorded.substring(Math.max(end, span.start() - CONTEXT), span.start());
            int partner = partner(span, context, ofLive, next);
            if (partner >= 0) {
                pairs.add(new Pair(span, ofLive.get(partner)));
                next = partner + 1;
                end = span.end();
            }
        }
        return pairs;
    }

    private int partner(VolatileSpan span, String context, List<VolatileSpan> ofLive, int from) {
        boolean anyContext = SURROGATES.stream().anyMatch(context::contains);
        for (int i = from; i < ofLive.size(); i++) {
            VolatileSpan candidate = ofLive.get(i);
            if (candidate.isLike(span)
                    && (anyContext || live.startsWith(context, candidate.start() - context.length()))) {
                return i;
            }
        }
        return -1;
    }

    /** The live text with the recorded text in the place of each part that was paired. */
    String liveAsRecorded(List<Pair> pairs) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Pair pair : pairs) {
            text.append(live, at, pair.live().start()).append(pair.recorded().of(recorded));
            at = pair.live().end();
        }
        return text.append(live, at, live.length()).toString();
    }
}
