package dev.goldentrace.regression;

import java.util.List;

/** One question that is asked of every candidate. */
interface Rule {

    /** The id, one of {@link RuleIds}. */
    String id();

    Aspect aspect();

    /** What is found, with the severities of the default. Not called for a first recording unless absolute. */
    List<Finding> check(Comparison comparison);

    /** Whether a first recording is held against it as well. */
    default boolean isAbsolute() {
        return false;
    }

    default Finding finding(Severity severity, String place, String expected, String actual, String remedy) {
        return new Finding(id(), severity, aspect(), place, expected, actual, remedy);
    }
}
