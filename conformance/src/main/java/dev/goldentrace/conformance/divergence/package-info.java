/** Two files in golden format, held against each other. */
@NullMarked
package dev.goldentrace.conformance.divergence;

import org.jspecify.annotations.NullMarked;
