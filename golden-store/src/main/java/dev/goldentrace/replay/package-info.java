/** Checked replay: recorded answers for requests that were compared with the recorded ones, and the first divergence. */
@NullMarked
package dev.goldentrace.replay;

import org.jspecify.annotations.NullMarked;
