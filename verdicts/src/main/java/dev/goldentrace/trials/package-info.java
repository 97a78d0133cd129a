/** Several live runs of one test judged as one: pass rate, pass^k, ratios, confirmation and the baseline's own agreement. */
@NullMarked
package dev.goldentrace.trials;

import org.jspecify.annotations.NullMarked;
