package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;

/** The words of one kind of contract. */
interface Terms {

    String describe();

    Difference difference(Session candidate);
}
