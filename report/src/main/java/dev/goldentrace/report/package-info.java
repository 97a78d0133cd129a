/** The report: one model built once from results, and what renders it as HTML, Markdown, JSON and console lines. */
@NullMarked
package dev.goldentrace.report;

import org.jspecify.annotations.NullMarked;
