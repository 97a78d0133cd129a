/** What redaction costs, and how it grows with the text. */
@NullMarked
package dev.goldentrace.benchmarks;

import org.jspecify.annotations.NullMarked;
