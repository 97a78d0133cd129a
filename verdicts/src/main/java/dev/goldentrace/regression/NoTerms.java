package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;

/** Nothing is agreed, so nothing can differ. */
record NoTerms() implements Terms {

    @Override
    public String describe() {
        return "nothing: the accepted recordings agree on no state change, last tool or answer";
    }

    @Override
    public Difference difference(Session candidate) {
        return Difference.NONE;
    }
}
