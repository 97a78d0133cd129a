/** Looks through written goldens for what a person must see before they are committed. */
@NullMarked
package dev.goldentrace.scan;

import org.jspecify.annotations.NullMarked;
