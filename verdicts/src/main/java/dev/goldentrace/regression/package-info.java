/** Verdicts over a candidate: rules, the contract, the envelope of accepted recordings, and the findings they give. */
@NullMarked
package dev.goldentrace.regression;

import org.jspecify.annotations.NullMarked;
