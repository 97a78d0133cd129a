package dev.goldentrace.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.normalize.Normalizer;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.PromptChange;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Traces what an agent does in a test, and answers it from the golden that was recorded once.
 *
 * <pre>{@code
 * @Test
 * @AgentTrace
 * void refundsTheBrokenKettle(TraceCollector trace) { … }
 * }</pre>
 *
 * <p>The invocations of a parameterized test, and those of a parameterized class, have a golden each, named by their arguments,
 * so that an inserted row renames nothing; by their number where an argument is no plain value (nor a record, collection or array
 * of plain values) or is to be redacted, and on JUnit before 5.13. So have the tests of a {@code @TestFactory}, named by the names
 * that it gives them.
 *
 * <p>A {@code TraceCollector} can be a parameter of the test method or of a {@code @BeforeEach} method: the test's own. What
 * outlives a test, such as an instance for the whole class, takes it in its constructor or in a {@code @BeforeAll} method: each
 * test in turn is bound to it. So does a factory. For a shared bean, see {@link TraceSlot}.
 *
 * <p>On a class it holds for all tests of the class that take a collector. What a system property, the environment or a JUnit configuration
 * parameter says is stronger than what stands here.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(GoldentraceExtension.class)
@ResourceLock(providers = SharedGoldens.class)
@API(status = EXPERIMENTAL, since = "0.1")
public @interface AgentTrace {

    /**
     * {@return where the models' answers come from, as in {@code mode = Mode.RECORD}; empty for what the settings say. A
     * test whose annotation says {@code RECORD} records, then fails until that is removed.}
     */
    Mode[] mode() default {};

    /** {@return a name for the golden, so that tests can share it and renaming a test keeps it; empty for the test's own} */
    String golden() default "";

    /** {@return where the tools' answers come from, such as {@code recorded,get_order=live}; empty for what the mode says} */
    String tools() default "";

    /** {@return what an edited prompt is in a replay, as in {@code onPromptChange = PromptChange.WARN}; empty for what the settings say} */
    PromptChange[] onPromptChange() default {};

    /**
     * {@return whose the personal data in the test is, as in {@code personalData = PersonalData.INVENTED} for what is made up
     * and is to be left as it is; empty for what the settings say. Secrets are redacted in any case.}
     */
    PersonalData[] personalData() default {};

    /** {@return how strictly the rules judge: {@code balanced}, {@code strict} or {@code budget-only}; empty for what the settings say} */
    String preset() default "";

    /**
     * {@return fields that are not compared, as paths such as {@code tools.refund_item.**.description}; added to what the
     * settings and the annotations around this one say}
     */
    String[] ignore() default {};

    /**
     * {@return what may be another text in each run besides the defaults, such as {@code dates} or
     * {@code dates@tool.book_flight.arguments.date}; added to what the settings and the annotations around this one say}
     */
    String[] volatileText() default {};

    /** {@return what replaces volatile parts of texts before they are compared, after those that are installed as services} */
    Class<? extends Normalizer>[] normalizers() default {};

    /** {@return how many recordings an {@link AgentTest} makes in record mode; 0 for what the settings say} */
    int recordings() default 0;

    /** {@return how many runs an {@link AgentTest} makes in live mode; 0 for what the settings say} */
    int runs() default 0;
}
