/** Any bytes, fed to what reads them. */
@NullMarked
package dev.goldentrace.fuzz;

import org.jspecify.annotations.NullMarked;
