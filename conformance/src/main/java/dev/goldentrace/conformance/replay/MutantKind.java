package dev.goldentrace.conformance.replay;

import java.util.Locale;

/** What is changed in an agent, one change at a time. */
enum MutantKind {
    SYSTEM_PROMPT,
    USER_MESSAGE,
    TOOL_OFFERED,
    RESPONSE_SCHEMA,
    MODEL,
    PARAMETER,
    TOOL_CALLED,
    TOOL_ARGUMENT,
    TOOL_OUTPUT,
    ORDER,
    DROPPED_CALL,
    ADDED_CALL;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
