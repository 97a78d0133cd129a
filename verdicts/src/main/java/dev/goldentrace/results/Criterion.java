package dev.goldentrace.results;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.NearestName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One word of {@link Only}. */
sealed interface Criterion {
    /** All words there are. */
    List<String> WORDS = List.of("diverged", "failed", "missing", "older", "model");

    /** An age, in hours, days or weeks. */
    Pattern AGE = Pattern.compile("([1-9]\\d{0,4})([hdw])");

    boolean includes(Optional<TestResult> last, Supplier<Optional<Golden>> golden, Instant now);

    default boolean needsResults() {
        return false;
    }

    /** Those whose replay diverged. */
    record Diverged() implements Criterion {
        @Override
        public boolean includes(Optional<TestResult> last, Supplier<Optional<Golden>> golden, Instant now) {
            return last.filter(result -> result.status() == Status.DIVERGED).isPresent();
        }

        @Override
        public boolean needsResults() {
            return true;
        }
    }

    /** Those that failed for whatever reason. */
    record Failed() implements Criterion {
        @Override
        public boolean includes(Optional<TestResult> last, Supplier<Optional<Golden>> golden, Instant now) {
            return last.filter(result -> result.status().fails()).isPresent();
        }

        @Override
        public boolean needsResults() {
            return true;
        }
    }

    /** Those without a golden. */
    record Missing() implements Criterion {
        @Override
        public boolean includes(Optional<TestResult> last, Supplier<Optional<Golden>> golden, Instant now) {
            return golden.get().isEmpty();
        }
    }

    /**
     * Those whose newest recording is old.
     *
     * @param age older than this
     */
    record Older(Duration age) implements Criterion {
        @Override
        public boolean includes(Optional<TestResult> last, Supplier<Optional<Golden>> golden, Instant now) {
            return golden.get()
                    .filter(present -> present.newest().start().isBefore(now.minus(age)))
                    .isPresent();
        }
    }

    /**
     * Those whose newest recording asked a model, or was answered by it.
     *
     * @param name the model
     */
    record OfModel(String name) implements Criterion {
        @Override
        public boolean includes(Optional<TestResult> last, Supplier<Optional<Golden>> golden, Instant now) {
            return golden.get().stream()
                    .flatMap(present -> present.newest().steps().stream())
                    .anyMatch(step -> name.equals(step.llm().request().model())
                            || step.llm().model().filter(name::equals).isPresent());
        }
    }

    /**
     * Reads a criterion.
     *
     * @throws IllegalArgumentException when there is no such word, with what there is
     */
    static Criterion of(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (word.equals("older")) {
            return new Older(age(text, value));
        }
        if (word.equals("model") && !value.isEmpty()) {
            return new OfModel(value);
        }
        return switch (text) {
            case "diverged" -> new Diverged();
            case "failed" -> new Failed();
            case "missing" -> new Missing();
            default -> throw unknown(text, word);
        };
    }

    private static Duration age(String text, String value) {
        Matcher age = AGE.matcher(value);
        if (!age.matches()) {
            throw new IllegalArgumentException(
                    "<" + text + "> names no age. Write older:30d, or h for hours and w for weeks.");
        }
        long number = Long.parseLong(age.group(1));
        return switch (age.group(2)) {
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(7 * number);
        };
    }

    private static IllegalArgumentException unknown(String text, String word) {
        if (text.equals("model") || text.equals("model:")) {
            return new IllegalArgumentException(
                    "<" + text + "> names no model. Write model:NAME, as in model:gpt-4.1.");
        }
        String nearest = NearestName.of(word, WORDS);
        return new IllegalArgumentException("there is no <" + text + ">. The nearest is <" + nearest
                + ">; all are: diverged, failed, missing, older:30d, model:NAME, several separated by commas.");
    }
}
