/** What the processes of a build share while they record: limits of cost, rate and number, and which tests are done. */
@NullMarked
package dev.goldentrace.limits;

import org.jspecify.annotations.NullMarked;
