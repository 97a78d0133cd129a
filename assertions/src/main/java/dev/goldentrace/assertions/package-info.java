/** AssertJ assertions over traces: what a session took, which tools it called, and what it answered. */
@NullMarked
package dev.goldentrace.assertions;

import org.jspecify.annotations.NullMarked;
