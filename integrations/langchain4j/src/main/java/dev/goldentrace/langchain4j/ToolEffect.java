package dev.goldentrace.langchain4j;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Effect;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Says what a {@code @Tool} method does to the world, where the first word of its name does not.
 *
 * <pre>{@code
 * @Tool("Looks at the weather")
 * @ToolEffect(Effect.READS)
 * String weather(String city) { … }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@API(status = EXPERIMENTAL, since = "0.1")
public @interface ToolEffect {

    /** {@return what the tool does to the world} */
    Effect value();
}
