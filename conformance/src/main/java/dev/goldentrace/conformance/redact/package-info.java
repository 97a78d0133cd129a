/** The kind {@code redact}: what is found in labelled texts, and what survives in recorded agent runs. */
@NullMarked
package dev.goldentrace.conformance.redact;

import org.jspecify.annotations.NullMarked;
