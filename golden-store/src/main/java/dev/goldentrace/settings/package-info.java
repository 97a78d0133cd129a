/** Settings: what can be said, where it can be said, and which saying wins. */
@NullMarked
package dev.goldentrace.settings;

import org.jspecify.annotations.NullMarked;
