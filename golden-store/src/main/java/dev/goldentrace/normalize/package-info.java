/** What of a text is not compared: volatile parts, what normalisers replace, and fields that are ignored. */
@NullMarked
package dev.goldentrace.normalize;

import org.jspecify.annotations.NullMarked;
