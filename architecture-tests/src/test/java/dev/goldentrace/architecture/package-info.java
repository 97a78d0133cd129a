/** Keeps the arrows between packages and the borders of the public API. */
@NullMarked
package dev.goldentrace.architecture;

import org.jspecify.annotations.NullMarked;
