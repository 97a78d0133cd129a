/** A JVM that records is killed again and again, and what it leaves on disk is looked at. */
@NullMarked
package dev.goldentrace.conformance.kill;

import org.jspecify.annotations.NullMarked;
