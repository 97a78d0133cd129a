/** The golden: its file format, and how it is found, read, staged, written, kept as a candidate and accepted. */
@NullMarked
package dev.goldentrace.golden;

import org.jspecify.annotations.NullMarked;
