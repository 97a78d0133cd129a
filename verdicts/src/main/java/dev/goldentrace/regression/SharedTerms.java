package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;

/**
 * What recordings share that differ in what should decide. To be like one of them in that still suffices.
 *
 * @param deciding what should decide
 * @param shared what is held in its place
 */
record SharedTerms(Terms deciding, Terms shared) implements Terms {

    @Override
    public String describe() {
        return shared.describe();
    }

    @Override
    public Difference difference(Session candidate) {
        return deciding.difference(candidate).isNone() ? Difference.NONE : shared.difference(candidate);
    }
}
