package dev.goldentrace.regression;

/** What findings tell the reader to do. */
final class Remedy {
    /** For what may be a regression or may be meant. */
    static final String MEND_OR_ACCEPT =
            "mend the agent (prompt, tools or model); or, if this is meant, accept the candidate";

    /** For what is wrong with a first recording too. */
    static final String MEND_AND_RECORD =
            "mend the agent and record again: -Dgoldentrace.mode=record; or, if this is meant, accept the candidate";

    /** For what may be the tool's trouble, or the agent's way of calling it. */
    static final String SLOW_TOOL =
            "look at the tool; or give it more time: -Dgoldentrace.policy.toolTimeoutMs=…; or, if this is meant, accept the candidate";

    /** The same where there is nothing to compare with. */
    static final String SLOW_TOOL_FIRST =
            "look at the tool; or give it more time: -Dgoldentrace.policy.toolTimeoutMs=…";

    private Remedy() {}

    static String of(Comparison comparison) {
        return comparison.isFirst() ? MEND_AND_RECORD : MEND_OR_ACCEPT;
    }
}
