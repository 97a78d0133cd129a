/** Kind {@code secrets}: texts that hold a secret, and texts that hold none, go through the gate. */
@NullMarked
package dev.goldentrace.conformance.secrets;

import org.jspecify.annotations.NullMarked;
