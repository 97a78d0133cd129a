package dev.goldentrace.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says how strictly the rules judge the tests of a method or class, beside {@link AgentTrace} or {@link AgentTest}.
 *
 * <pre>{@code
 * @AgentTest
 * @TracePolicy(steps = @TracePolicy.Growth(warn = 2, fail = 4), maxCostUsd = "0.05", rules = {"new-tool=fail", "latency=off"})
 * void refundsTheBrokenKettle(TraceCollector trace) { … }
 * }</pre>
 *
 * <p>As an annotation of an annotation it gives a policy a name of your own:
 *
 * <pre>{@code
 * @TracePolicy(preset = "strict", maxSteps = 12)
 * @Retention(RetentionPolicy.RUNTIME)
 * @interface Cheap {}
 * }</pre>
 *
 * <p>What is left out is as the annotations further out say (the class, the classes around it), then as
 * {@code goldentrace.properties} does, then as the preset does; of two on one element, the one that stands on it itself wins over
 * one that another annotation brings. What a system property, the environment or a JUnit configuration parameter says,
 * as {@code goldentrace.policy.…}, is stronger than what stands here. A value that cannot be fails the test, in every mode.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(PolicyWithoutTrace.class)
@API(status = EXPERIMENTAL, since = "0.1")
public @interface TracePolicy {

    /** {@return the preset to begin with: {@code balanced}, {@code strict} or {@code budget-only}} */
    String preset() default "";

    /** {@return what the contract is: {@code writes}, {@code answer} or {@code last-tool}; empty for what the recordings show} */
    String contract() default "";

    /** {@return how far the number of steps may grow} */
    Growth steps() default @Growth;

    /** {@return how far the cost may grow} */
    Growth cost() default @Growth;

    /** {@return how far the number of tokens may grow} */
    Growth tokens() default @Growth;

    /** {@return how far the latency may grow} */
    Growth latency() default @Growth;

    /** {@return the most steps that pass, whatever the recordings needed; -1 for no such budget here} */
    long maxSteps() default -1;

    /** {@return the most that passes in USD, as in {@code "0.05"}; empty for no such budget here} */
    String maxCostUsd() default "";

    /** {@return the most tokens that pass; -1 for no such budget here} */
    long maxTokens() default -1;

    /** {@return the longest that all runs together may take, in milliseconds; -1 for no such budget here} */
    long maxLatencyMs() default -1;

    /** {@return from how many recordings on the envelope is settled; 0 for what the settings say} */
    int settledAt() default 0;

    /** {@return how often the same call with the same result is a loop, at least 2; 0 for what the settings say} */
    int loopTimes() default 0;

    /** {@return how many rounds of the same calls are a cycle, at least 2; 0 for what the settings say} */
    int cycleRounds() default 0;

    /** {@return how many steps that tell nothing new are a stagnation, at least 2; 0 for what the settings say} */
    int stagnationSteps() default 0;

    /** {@return how full the context window may get, above 0 and at most 1; NaN for what the settings say} */
    double contextShare() default Double.NaN;

    /** {@return how long a tool call may take, in milliseconds; 0 for what the settings say} */
    long toolTimeoutMs() default 0;

    /** {@return which share of the tool calls may fail, from 0 to 1; NaN for what the settings say} */
    double toolErrorShare() default Double.NaN;

    /** {@return what single rules do, such as {@code new-tool=fail}: {@code fail}, {@code warn}, {@code info}, {@code off}, {@code default}} */
    String[] rules() default {};

    /** How far a measure may grow, as ratios of at least 1 to the most that the accepted recordings needed. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Growth {
        /** No limit at all. */
        double NEVER = Double.POSITIVE_INFINITY;

        /** {@return beyond which ratio is a warning; NaN for what the settings say} */
        double warn() default Double.NaN;

        /** {@return beyond which ratio it fails while the envelope is not settled; NaN for what the settings say} */
        double fail() default Double.NaN;

        /** {@return beyond which ratio it fails when the envelope is settled; NaN for what the settings say} */
        double failSettled() default Double.NaN;
    }
}
