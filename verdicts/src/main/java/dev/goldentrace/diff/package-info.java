/** How two sessions are aligned, and in what they differ. */
@NullMarked
package dev.goldentrace.diff;

import org.jspecify.annotations.NullMarked;
