/** Real agents that say and do what recorded runs say, their goldens, their replays and their mutants. */
@NullMarked
package dev.goldentrace.conformance.replay;

import org.jspecify.annotations.NullMarked;
