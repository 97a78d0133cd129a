/** The JUnit 5 extension: annotations, the life of a traced test, and how its recording comes to be written. */
@NullMarked
package dev.goldentrace.junit;

import org.jspecify.annotations.NullMarked;
