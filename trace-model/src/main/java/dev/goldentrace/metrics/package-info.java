/** What can be counted of sessions whatever they are compared with: loops, and the metrics of an agent. */
@NullMarked
package dev.goldentrace.metrics;

import org.jspecify.annotations.NullMarked;
