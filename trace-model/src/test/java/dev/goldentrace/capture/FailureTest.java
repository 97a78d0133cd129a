package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.asks;
import static dev.goldentrace.capture.Sources.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Nested
    class OfTheSource {
        private final IllegalStateException bug = new IllegalStateException("no such lane");
        private final Capture capture = Capture.start(
                "Shop.answers",
                Sources.asking(request -> {
                    throw bug;
                }),
                CLOCK);

        @Test
        void isADefectThatIsThrownAgain() {
            Throwable first = catchThrowable(() -> capture.collector().open(asks("Hello?")));
            Throwable second = catchThrowable(() -> capture.collector().open(asks("Hello?")));

            assertThat(first)
                    .isInstanceOf(DefectError.class)
                    .hasMessage("Shop.answers: a defect of Goldentrace:"
                            + " java.lang.IllegalStateException: no such lane; please report it")
                    .hasCause(bug);
            assertThat(second).isSameAs(first);
            assertThat(capture.failure()).containsSame((AssertionError) first);
        }
    }

    @Nested
    class OfACheck {
        @Test
        void isADefectWhereItIsNoAssertionError() {
            Capture capture = Capture.start(
                    "Shop.answers",
                    Sources.checking(outcome -> {
                        throw new IllegalStateException("no outcome");
                    }),
                    CLOCK);

            assertThatThrownBy(() -> capture.collector().llm(asks("Hello?"), () -> says("Hi.")))
                    .isInstanceOf(DefectError.class);
            assertThat(capture.failure()).get().isInstanceOf(DefectError.class);
        }

        @Test
        void endsTheSession() {
            AssertionError differs = new AssertionError("the world changed");
            Capture capture = Capture.start(
                    "Shop.answers",
                    Sources.checking(outcome -> {
                        throw differs;
                    }),
                    CLOCK);

            assertThatThrownBy(() -> capture.collector().llm(asks("Hello?"), () -> says("Hi.")))
                    .isSameAs(differs);
            assertThatThrownBy(() -> capture.collector().open(asks("Still there?")))
                    .isSameAs(differs);
            assertThat(capture.end(null, Duration.ZERO).calls()).hasSize(1);
        }
    }

    @Test
    void theFirstOneSticks() {
        AssertionError first = new AssertionError("first");
        Deque<AssertionError> failures = new ArrayDeque<>(List.of(first, new AssertionError("second")));
        Capture capture = Capture.start(
                "Shop.answers",
                Sources.checking(outcome -> {
                    throw failures.remove();
                }),
                CLOCK);
        var one = capture.collector().open(asks("One?"));
        var two = capture.collector().open(asks("Two?"));

        assertThatThrownBy(() -> two.complete(says("2"))).isSameAs(first);
        assertThatThrownBy(() -> one.complete(says("1"))).isSameAs(first);
        assertThat(capture.failure()).containsSame(first);
    }
}
