package dev.goldentrace.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Keeps a live failure of a test from failing the build, for a while and for a reason: the test runs and is judged, and what
 * it fails with is reported and aborts it. From the day after {@link #until} on it fails the build again. A replay is not excused.
 *
 * <pre>{@code
 * @AgentTest
 * @Quarantined(until = "2026-12-31", reason = "the new model rounds refunds, see issue 42")
 * void refunds(TraceCollector trace) { … }
 * }</pre>
 *
 * <p>On a class it holds for all of its tests. The same can be said in a file: {@code src/test/goldens/quarantine.txt}, or the one
 * that {@code goldentrace.quarantine} names.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@API(status = EXPERIMENTAL, since = "0.1")
public @interface Quarantined {
    /** {@return the last day on which it holds, in UTC, such as {@code 2026-12-31}} */
    String until();

    /** {@return why, for those who read the report; not blank} */
    String reason();
}
