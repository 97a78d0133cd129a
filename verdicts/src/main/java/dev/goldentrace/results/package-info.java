/** What each test leaves on disk for the report and the goals: the result file, the manifest, writing and reading them. */
@NullMarked
package dev.goldentrace.results;

import org.jspecify.annotations.NullMarked;
