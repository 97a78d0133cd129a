/** What keeps secrets off the disk: detectors, surrogates, the binding that replay undoes them with, and the write gate. */
@NullMarked
package dev.goldentrace.redaction;

import org.jspecify.annotations.NullMarked;
