/** Holds Goldentrace against files of real data. */
@NullMarked
package dev.goldentrace.conformance;

import org.jspecify.annotations.NullMarked;
