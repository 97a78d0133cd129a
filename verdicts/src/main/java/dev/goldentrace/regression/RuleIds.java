package dev.goldentrace.regression;

import java.util.List;
import java.util.stream.Stream;

/** The ids of all rules, as findings, settings and messages name them. */
final class RuleIds {
    static final String STATUS = "status";
    static final String STOP = "stop";
    static final String EMPTY_ANSWER = "empty-answer";
    static final String CONTRACT = "contract";
    static final String VARYING = "varying-recordings";
    static final String NEW_CHANGING_TOOL = "new-changing-tool";
    static final String HAND_OFF = "hand-off";
    static final String BUDGET = "budget";
    static final String UNPRICED = "unpriced";
    static final String LOOP = "loop";
    static final String CYCLE = "cycle";
    static final String STAGNATION = "stagnation";
    static final String NEW_TOOL = "new-tool";
    static final String UNUSED_TOOL = "unused-tool";
    static final String TOOL_ERRORS = "tool-errors";
    static final String TOOL_TIMEOUT = "tool-timeout";
    static final String CONTEXT_WINDOW = "context-window";
    static final String SETUP = "setup";
    static final String IMPROVEMENT = "improvement";
    static final String PROVIDER = "provider";
    static final String JUDGE = "judge";

    /** Those that ask whether the agent did and said what matters. */
    static final List<String> BEHAVIOUR =
            List.of(STATUS, STOP, EMPTY_ANSWER, CONTRACT, VARYING, NEW_CHANGING_TOOL, HAND_OFF);

    private static final List<String> BUDGETS = List.of(
            BUDGET,
            Measure.STEPS.word(),
            Measure.COST.word(),
            UNPRICED,
            Measure.TOKENS.word(),
            Measure.LATENCY.word(),
            LOOP,
            CYCLE,
            STAGNATION,
            NEW_TOOL,
            UNUSED_TOOL,
            TOOL_ERRORS,
            TOOL_TIMEOUT,
            CONTEXT_WINDOW,
            IMPROVEMENT);

    static final List<String> ALL =
            Stream.of(BEHAVIOUR, BUDGETS, List.of(SETUP)).flatMap(List::stream).toList();

    private RuleIds() {}
}
