package dev.goldentrace.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the place of {@code @Test} where one run of an agent is not enough to judge it: runs once in replay,
 * {@code goldentrace.recordings} times in record, {@code goldentrace.runs} times in live, each time through the test's own
 * {@code @BeforeEach}, with one verdict at the end. Settings are taken from {@link AgentTrace} beside it.
 *
 * <p>In live, one run that fails is run again up to two times ({@link #confirm}): a failure in two of three is a regression; one
 * in fewer is unstable and only warned of. Several runs are judged in the same way, or by {@link #minPassRate}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(AgentTestTemplate.class)
@AgentTrace
@API(status = EXPERIMENTAL, since = "0.1")
public @interface AgentTest {

    /** {@return how often at most a live run that failed is run again before it counts, 0 for never; negative for what the settings say} */
    int confirm() default -1;

    /**
     * {@return the least share of several live runs that must pass, above 0 and at most 1, such as {@code 0.9}; 0 for what the
     * settings say}
     */
    double minPassRate() default 0;
}
