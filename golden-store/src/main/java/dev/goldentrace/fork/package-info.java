/** Going on live from a recording: fork points, a recording's finished steps, and the search for the step that broke a run. */
@NullMarked
package dev.goldentrace.fork;

import org.jspecify.annotations.NullMarked;
