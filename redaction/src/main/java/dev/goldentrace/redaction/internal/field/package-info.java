/** Personal data that the names of fields tell: which values of JSON values and texts they hold. */
@NullMarked
package dev.goldentrace.redaction.internal.field;

import org.jspecify.annotations.NullMarked;
