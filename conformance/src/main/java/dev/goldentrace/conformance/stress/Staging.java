package dev.goldentrace.conformance.stress;

import dev.goldentrace.capture.TraceCollector;

/**
 * What the agents of one test share.
 *
 * @param trace the test's
 * @param world its models and tools
 * @param timing when its threads do what they do
 * @param workers its threads
 * @param change what is changed in it
 */
record Staging(TraceCollector trace, World world, Timing timing, Workers workers, Change change) {}
