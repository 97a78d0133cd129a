package dev.goldentrace.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.UsageError;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnMatchersTest {
    @TempDir
    private Path folder;

    /** Whatever has as many characters. */
    public static final class SameLength implements AnswerMatcher {
        @Override
        public String name() {
            return "length";
        }

        @Override
        public Likeness compare(Answers answers) {
            return answers.accepted().length() == answers.given().length()
                    ? Likeness.alike()
                    : Likeness.different("it is of another length");
        }
    }

    /** Takes a name that is taken. */
    public static final class Usurper implements AnswerMatcher {
        @Override
        public String name() {
            return "words";
        }

        @Override
        public Likeness compare(Answers answers) {
            return Likeness.alike();
        }
    }

    private AnswerMatcher named(String name, Class<?>... installed) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        StringBuilder names = new StringBuilder();
        for (Class<?> type : installed) {
            names.append(type.getName()).append('\n');
        }
        Files.writeString(services.resolve(AnswerMatcher.class.getName()), names);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, OwnMatchersTest.class.getClassLoader())) {
            return AnswerMatchers.named(name, loader);
        }
    }

    @Nested
    class Named {

        @ParameterizedTest
        @ValueSource(strings = {"words", "exact", "normalised", "contains", "json", "numbers"})
        void areThoseThatComeAlong(String name) {
            assertThat(AnswerMatchers.named(name).name()).isEqualTo(name);
        }

        @Test
        void areThoseThatAreInstalled() throws IOException {
            AnswerMatcher matcher = named("length", SameLength.class);

            assertThat(matcher.describe()).isEqualTo("by length");
            assertThat(matcher.compare(Answers.of("one", "two")).isAlike()).isTrue();
            assertThat(matcher.compare(Answers.of("one", "three")))
                    .isEqualTo(Likeness.different("it is of another length"));
        }

        @Test
        void areNoOthers() {
            assertThatThrownBy(() -> AnswerMatchers.named("word"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "unknown answer matcher <word>; nearest <words>, all: words, exact, normalised, contains,"
                                    + " json, numbers, judge");
        }

        @Test
        void doNotTakeTheNameOfAnother() {
            assertThatThrownBy(() -> named("exact", Usurper.class))
                    .isInstanceOf(UsageError.class)
                    .hasMessage("two answer matchers are named <words>: dev.goldentrace.answer.WordsMatcher and "
                            + Usurper.class.getName() + ". Give your own another name.");
        }

        @Test
        void canBeMade() {
            assertThatThrownBy(() -> named("exact", OwnMatchersTest.class))
                    .isInstanceOf(UsageError.class)
                    .hasMessage(
                            "an answer matcher of META-INF/services/dev.goldentrace.answer.AnswerMatcher cannot be used:"
                                    + " dev.goldentrace.answer.AnswerMatcher: " + OwnMatchersTest.class.getName()
                                    + " not a subtype. A matcher is a public class with a public constructor without parameters; a nested one is static.");
        }
    }

    @Nested
    class OfACondition {
        private final AnswerMatcher matcher =
                AnswerMatcher.of("ends-alike", (accepted, given) -> given.endsWith(accepted));

        @Test
        void holdOrNot() {
            assertThat(matcher.compare(Answers.of("six", "at six")).isAlike()).isTrue();
            assertThat(matcher.compare(Answers.of("at six", "six")))
                    .isEqualTo(Likeness.different("<ends-alike> does not hold"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Ends alike", "ends,alike", "-x"})
        void haveAWordForAName(String name) {
            assertThatThrownBy(() -> AnswerMatcher.of(name, String::equals))
                    .isInstanceOf(UsageError.class)
                    .hasMessage(
                            "AnswerMatcher.of: expected a matcher's name of small letters, digits and hyphens, such as"
                                    + " <sku>, but its name is <" + name + ">.");
        }
    }
}
