/** Many scripted agents at once, recorded and replayed with other timings by the real extension, and changed one by one. */
@NullMarked
package dev.goldentrace.conformance.stress;

import org.jspecify.annotations.NullMarked;
