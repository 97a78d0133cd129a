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
 * <p>In live, a behaviour that fails in two of three runs or more is a regression; one that fails in fewer is unstable and
 * only warned of.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(AgentTestTemplate.class)
@AgentTrace
@API(status = EXPERIMENTAL, since = "0.1")
public @interface AgentTest {}
