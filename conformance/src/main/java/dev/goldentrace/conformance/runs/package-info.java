/** Agent runs as files of real data hold them, one run a line. */
@NullMarked
package dev.goldentrace.conformance.runs;

import org.jspecify.annotations.NullMarked;
