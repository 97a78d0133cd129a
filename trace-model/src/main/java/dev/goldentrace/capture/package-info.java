/** The boundary between an agent and the world: where adapters report calls and where answers come from. */
@NullMarked
package dev.goldentrace.capture;

import org.jspecify.annotations.NullMarked;
