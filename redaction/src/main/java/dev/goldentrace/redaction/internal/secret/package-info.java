/** What secrets look like: the shapes of providers' keys, names whose values are secrets, and forms in which both hide. */
@NullMarked
package dev.goldentrace.redaction.internal.secret;

import org.jspecify.annotations.NullMarked;
