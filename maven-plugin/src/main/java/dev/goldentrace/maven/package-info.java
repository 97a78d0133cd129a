/** The goals: thin mojos over results and report. */
@NullMarked
package dev.goldentrace.maven;

import org.jspecify.annotations.NullMarked;
