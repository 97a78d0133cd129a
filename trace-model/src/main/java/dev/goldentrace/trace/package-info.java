/** The five levels of a trace, as immutable values: session, run, step, LLM call, tool call (and the other kinds of call). */
@NullMarked
package dev.goldentrace.trace;

import org.jspecify.annotations.NullMarked;
