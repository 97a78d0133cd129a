package dev.goldentrace.fork;

import static dev.goldentrace.golden.Traces.asks;
import static dev.goldentrace.golden.Traces.called;
import static dev.goldentrace.golden.Traces.golden;
import static dev.goldentrace.golden.Traces.replies;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static dev.goldentrace.golden.Traces.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.pricing.Cost;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BisectionTest {

    /** Looks a page up in each step but the last, which answers. */
    private static Golden candidate(int steps) {
        return golden(session(Stream.concat(
                        IntStream.range(1, steps).mapToObj(BisectionTest::lookUp),
                        Stream.of(step(steps, says("Done.", Message.user("Go.")))))
                .toArray(Step[]::new)));
    }

    private static Step lookUp(int number) {
        ToolUse use = use("call_" + number, "get_page", Map.of("page", (long) number));
        return step(number, replies(asks(use), Message.user("Go.")), called(use, "text " + number));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 32, 63, 64})
    void findsTheFirstStepThatNoLongerPasses(int broken) {
        AtomicInteger tried = new AtomicInteger();

        BisectionResult result = Bisection.of(candidate(64)).tries(1).run(point -> {
            tried.incrementAndGet();
            return point.step() < broken;
        });

        assertThat(result.conclusion()).isEqualTo(BisectionResult.Conclusion.FOUND);
        assertThat(result.firstFailing()).isEqualTo(new ForkPoint(Step.MAIN_LANE, broken));
        assertThat(result.lastPassing()).isEqualTo(new ForkPoint(Step.MAIN_LANE, broken - 1));
        assertThat(tried).as("end, start and log2(64)").hasValue(8);
    }

    @Test
    void triesThreeTimesAndTheEndOnce() {
        List<String> tried = new ArrayList<>();

        Bisection.of(candidate(4)).run(point -> {
            tried.add(point.word());
            return point.step() < 2;
        });

        assertThat(tried).containsExactly("4", "0", "0", "0", "2", "2", "2", "1", "1", "1");
    }

    @Test
    void tellsWhatItFoundWhatItRestsOnAndWhatItTook() {
        AtomicInteger ofTheSecond = new AtomicInteger();

        BisectionResult result = Bisection.of(candidate(4)).runTrials(point -> {
            boolean passed = point.step() < 2 || (point.step() == 2 && ofTheSecond.incrementAndGet() == 2);
            return new Trial(
                    passed ? Trial.Result.PASSED : Trial.Result.FAILED,
                    4 - point.step(),
                    new Cost.Priced(new BigDecimal("0.001")));
        });

        assertThat(result.lines())
                .containsExactly(
                        "step 2 broke it: a live continuation passes after step 1, and no longer after step 2",
                        "  step 2    get_page {\"page\":2} -> text 2",
                        "  tried     step 4 passed 0 of 1, step 0 passed 3 of 3, step 2 passed 1 of 3, step 1 passed 3 of 3",
                        "  unstable  at step 2: passed 1 of 3. More tries make it surer: -Dgoldentrace.bisect.tries",
                        "  assumed   that what goes on from a broken step fails at every later step too",
                        "  took      27 live model calls, $0.01");
        assertThat(result.liveCalls()).isEqualTo(27);
    }

    @Test
    void countsTriesThatSaidNothingApart() {
        AtomicInteger tries = new AtomicInteger();

        BisectionResult result = Bisection.of(candidate(2))
                .runTrials(point -> tries.incrementAndGet() % 2 == 0
                        ? new Trial(Trial.Result.INCONCLUSIVE, 1, Cost.free())
                        : Trial.of(point.step() < 2));

        assertThat(result.tried())
                .extracting(TriedPoint::words)
                .containsExactly("passed 0 of 1", "passed 1 of 1", "passed 2 of 2");
        assertThat(result.firstFailing()).isEqualTo(new ForkPoint(Step.MAIN_LANE, 2));
    }

    @Test
    void knowsNothingWhereNoTrySaidAnything() {
        BisectionResult result = Bisection.of(candidate(4))
                .runTrials(point ->
                        point.step() == 4 ? Trial.of(false) : new Trial(Trial.Result.INCONCLUSIVE, 0, Cost.free()));

        assertThat(result.conclusion()).isEqualTo(BisectionResult.Conclusion.UNKNOWN);
        assertThat(result.firstFailing()).isNull();
        assertThat(result.lines())
                .containsExactly(
                        "nothing is known: at step 0 no try said anything (did the provider answer?)",
                        "  tried     step 4 passed 0 of 1, step 0 passed 0 of 0",
                        "  took      0 live model calls, $0.00");
    }

    @Test
    void findsNothingInACandidateThatPasses() {
        BisectionResult result = Bisection.of(candidate(4)).run(point -> true);

        assertThat(result.conclusion()).isEqualTo(BisectionResult.Conclusion.PASSES);
        assertThat(result.lines().get(0))
                .isEqualTo("nothing to find: answered from the candidate to its end, the test passes");
    }

    @Test
    void blamesNoStepWhereAllFails() {
        BisectionResult result = Bisection.of(candidate(4)).run(point -> false);

        assertThat(result.conclusion()).isEqualTo(BisectionResult.Conclusion.FROM_THE_START);
        assertThat(result.tried()).hasSize(2);
    }

    @Test
    void takesATieForAFailure() {
        AtomicInteger tries = new AtomicInteger();

        BisectionResult result = Bisection.of(candidate(2))
                .tries(2)
                .run(point -> point.step() == 0 || (point.step() == 1 && tries.incrementAndGet() == 1));

        assertThat(result.firstFailing()).isEqualTo(new ForkPoint(Step.MAIN_LANE, 1));
    }

    @Test
    void triesAtLeastOnce() {
        assertThatThrownBy(() -> Bisection.of(candidate(2)).tries(0))
                .hasMessage("a point is tried at least once, not 0 times");
    }

    @Test
    void isOverOnlyWhenEnoughIsKnown() {
        BisectionSearch search = Bisection.of(candidate(2)).search();

        assertThatThrownBy(search::result).hasMessage("the bisection is not over: step 2 is to be tried");
        search.tried(Trial.of(true));
        assertThat(search.next()).isEmpty();
        assertThatThrownBy(() -> search.tried(Trial.of(true))).hasMessage("the bisection is over");
    }

    @Test
    void knowsNothingWhereItWasStoppedTooEarly() {
        BisectionSearch search = Bisection.of(candidate(2)).search();
        search.tried(Trial.of(false));
        search.tried(new Trial(Trial.Result.INCONCLUSIVE, 1, Cost.free(), "the money is spent"));

        search.stop();

        assertThat(search.next()).isEmpty();
        assertThat(search.result().conclusion()).isEqualTo(BisectionResult.Conclusion.STOPPED);
        assertThat(search.result().lines())
                .containsExactly(
                        "nothing is known: it was stopped before enough was tried",
                        "  tried     step 2 passed 0 of 1, step 0 passed 0 of 0",
                        "  unsaid    1 try at step 0: the money is spent",
                        "  took      1 live model call, $0.00");
    }

    @Test
    void keepsWhatIsKnownWhereItIsStoppedLater() {
        BisectionSearch search = Bisection.of(candidate(2)).search();
        search.tried(Trial.of(true));

        search.stop();

        assertThat(search.result().conclusion()).isEqualTo(BisectionResult.Conclusion.PASSES);
    }
}
