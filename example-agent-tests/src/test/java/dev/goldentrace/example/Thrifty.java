package dev.goldentrace.example;

import dev.goldentrace.junit.TracePolicy;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A policy with a name: all classic limits fail, and no run of tests takes more than a dozen steps. */
@TracePolicy(
        preset = "strict",
        maxSteps = 12,
        rules = {"new-tool=warn", "latency=off"})
@Retention(RetentionPolicy.RUNTIME)
@interface Thrifty {}
