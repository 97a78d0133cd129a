package dev.goldentrace.benchmarks;

import dev.goldentrace.trace.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said and done between two words of the user.
 *
 * @param user what the user said
 * @param arguments what the model asked a tool with
 * @param result what the tool gave
 * @param answer what the model then said
 */
record Turn(String user, Map<String, @Nullable Object> arguments, String result, String answer) {

    /** All of it as one text. */
    String text() {
        return user + "\n" + Json.write(arguments) + "\n" + result + "\n" + answer + "\n";
    }
}
