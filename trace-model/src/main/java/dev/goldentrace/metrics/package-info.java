/** What can be counted of sessions whatever they are compared with: loops. */
@NullMarked
package dev.goldentrace.metrics;

import org.jspecify.annotations.NullMarked;
