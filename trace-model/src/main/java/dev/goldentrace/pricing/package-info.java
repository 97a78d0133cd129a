/** What calls cost: a small dated table of prices, and costs that say why they are unknown where they are. */
@NullMarked
package dev.goldentrace.pricing;

import org.jspecify.annotations.NullMarked;
