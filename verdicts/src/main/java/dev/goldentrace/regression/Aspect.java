package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Says which of the two questions a {@link Finding} answers. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Aspect {
    /** Did the agent do and say what matters? */
    BEHAVIOUR,
    /** What did it take: steps, cost, tokens, time, loops? */
    BUDGET
}
