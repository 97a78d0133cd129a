/** Kind {@code regress}: recorded runs whose outcome is known are held against each other, and the verdicts are counted. */
@NullMarked
package dev.goldentrace.conformance.regress;

import org.jspecify.annotations.NullMarked;
