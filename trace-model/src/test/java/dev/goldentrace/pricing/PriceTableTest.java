package dev.goldentrace.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTableTest {
    private final PriceTable prices = PriceTable.bundled();

    @Nested
    class Models {

        @ParameterizedTest
        @CsvSource({
            "gpt-4o, $2.50",
            "gpt-4o-2024-08-06, $2.50",
            "gpt-4o-mini, $0.15",
            "gpt-4o-mini-2024-07-18, $0.15",
            "gpt-4.1, $2.00",
            "claude-sonnet-4-5, $6.00",
            "claude-haiku-4-5-20251001, $1.00",
            "gemini-2.5-flash, $0.30"
        })
        void areFoundByIdOrAlias(String model, String aMillionInputTokens) {
            assertThat(prices.costOf(model, Usage.of(1_000_000, 0)).describe()).isEqualTo(aMillionInputTokens);
        }

        @ParameterizedTest
        @ValueSource(strings = {"gpt-4o-mini-2031-01-01", "gpt-4o-2", "GPT-4o", "", "my-model"})
        void areNeverFoundByTheBeginningOfTheirNames(String model) {
            assertThat(prices.costOf(model, Usage.of(1, 1)).describe())
                    .isEqualTo("unpriced (unknown model <" + model + ">)");
        }

        @Test
        void haveAContextWindowWhereTheTableKnowsIt() {
            assertThat(prices.contextWindow("gpt-4o-2024-08-06")).hasValue(128_000);
            assertThat(prices.contextWindow("o3")).isEmpty();
            assertThat(prices.contextWindow("my-model")).isEmpty();
        }

        @Test
        void areAsOfADate() {
            assertThat(prices.date()).isEqualTo(LocalDate.of(2026, 11, 22));
        }

        @Test
        void cannotHaveTwoPrices() {
            String model = "{\"id\": \"m\", \"rates\": {\"input\": 1}}";
            String table = "{\"date\": \"2026-01-01\", \"models\": [" + model + ", " + model + "]}";

            assertThatThrownBy(() -> new PriceTableReader().read(table)).hasMessage("two prices for model <m>");
        }
    }

    @Nested
    class Tokens {

        @Test
        void ofTheCacheArePartOfTheInput() {
            // 600 plain at $3, 300 read at $0.30, 100 written at $3.75, 50 out at $15, per million
            Usage usage = new Usage(1000, 50, 300, 100, 20);

            assertThat(prices.costOf("claude-sonnet-4-0", usage)).isEqualTo(usd("0.003015"));
        }

        @Test
        void ofTheCacheCostAsInputWhereTheProviderHasNoPriceForThem() {
            assertThat(prices.costOf("gpt-4", new Usage(1000, 0, 1000, 0, 0))).isEqualTo(usd("0.03"));
        }

        @Test
        void ofLongRequestsCostMore() {
            assertThat(prices.costOf("claude-sonnet-4-5", Usage.of(200_000, 1000)))
                    .isEqualTo(usd("0.615"));
            assertThat(prices.costOf("claude-sonnet-4-5", Usage.of(200_001, 1000)))
                    .isEqualTo(usd("1.222506"));
        }

        @Test
        void thatContradictEachOtherAreUnpriced() {
            assertThat(prices.costOf("gpt-4o", new Usage(10, 0, 11, 0, 0)).describe())
                    .isEqualTo("unpriced (a usage with more cached than input tokens)");
        }
    }

    @Nested
    class Calls {

        @Test
        void arePricedByTheModelThatAnswered() {
            LlmReply reply = new LlmReply(
                    Message.assistant("hi"), StopReason.STOP, Usage.of(1_000_000, 0), "gpt-4o-mini", null, Map.of());

            assertThat(prices.costOf(call("gpt-4o", new Outcome.Completed<>(reply))))
                    .isEqualTo(usd("0.15"));
        }

        @Test
        void withoutUsageAreUnpriced() {
            assertThat(prices.costOf(answered("gpt-4o", null)).describe())
                    .isEqualTo("unpriced (a reply without usage of <gpt-4o>)");
        }

        @Test
        void withoutAModelAreUnpriced() {
            assertThat(prices.costOf(answered(null, Usage.of(1, 1))).describe())
                    .isEqualTo("unpriced (a call that names no model)");
        }

        @Test
        void thatFailedCostNothing() {
            assertThat(prices.costOf(failed(CallError.Kind.PROVIDER))).isEqualTo(Cost.free());
        }

        @Test
        void thatMayHaveBeenBilledAreUnpriced() {
            assertThat(prices.costOf(failed(CallError.Kind.TIMEOUT)).describe())
                    .isEqualTo("unpriced (a call that timed out)");
            assertThat(prices.costOf(call("gpt-4o", new Outcome.Cancelled<>())).describe())
                    .isEqualTo("unpriced (a call that was cancelled)");
        }
    }

    @Nested
    class Sums {
        private final LlmCall cent = answered("gpt-4o", Usage.of(4000, 0));

        @Test
        void coverAllRunsOfASession() {
            assertThat(prices.costOf(session(run(1, List.of(), cent, cent), run(2, List.of(), cent))))
                    .isEqualTo(usd("0.03"));
        }

        @Test
        void goThroughAStep() {
            Run run = run(1, List.of(embedding("text-embedding-3-small", Usage.of(500_000, 0))), cent, cent, cent);

            assertThat(prices.costThrough(run, run.steps().get(1))).isEqualTo(usd("0.03"));
            assertThat(prices.costOf(run)).isEqualTo(usd("0.04"));
        }

        @Test
        void areUnpricedAsSoonAsOneCallIs() {
            Session session =
                    session(run(1, List.of(), cent, answered("my-model", Usage.of(1, 1)), answered("x", null)));

            assertThat(prices.costOf(session).describe())
                    .isEqualTo("unpriced (unknown model <my-model>; a reply without usage of <x>)");
        }

        @Test
        void countServicesByTheModelThatAnswered() {
            Map<String, Object> output = Map.of("model", "text-embedding-3-small");
            Run run = run(1, List.of(embedding("embeddingModel", output, Usage.of(500_000, 0))), cent);

            assertThat(prices.costOf(run)).isEqualTo(usd("0.02"));
        }

        @Test
        void countServicesThatSayTheirUsageOnly() {
            Run search = run(1, List.of(embedding("product-search", null)), cent);
            Run unknown = run(1, List.of(embedding("my-embedding", Usage.of(1, 0))), cent);

            assertThat(prices.costOf(search)).isEqualTo(usd("0.01"));
            assertThat(prices.costOf(unknown).describe()).isEqualTo("unpriced (unknown model <my-embedding>)");
        }
    }

    private static Cost usd(String amount) {
        return new Cost.Priced(new BigDecimal(amount));
    }

    private static LlmCall answered(String model, Usage usage) {
        return call(model, new Outcome.Completed<>(LlmReply.of(Message.assistant("hi"), usage)));
    }

    private static LlmCall failed(CallError.Kind kind) {
        return call("gpt-4o", new Outcome.Failed<>(new CallError("Oops", "no", null, kind)));
    }

    private static LlmCall call(String model, Outcome<LlmReply> outcome) {
        LlmRequest request = new LlmRequest(model, List.of(Message.user("hi")), List.of(), null, Map.of());
        return new LlmCall(request, outcome, List.of(), Timing.UNKNOWN, 1);
    }

    private static Call embedding(String name, Usage usage) {
        return embedding(name, Map.of(), usage);
    }

    private static Call embedding(String name, Map<String, Object> output, Usage usage) {
        ServiceRequest request = new ServiceRequest(CallKind.EMBEDDING, name, Map.of("text", "kettle"));
        ServiceReply reply = new ServiceReply(output, List.of(Blob.of(new byte[4])), usage);
        return new ServiceCall(request, new Outcome.Completed<>(reply), Timing.UNKNOWN);
    }

    private static Run run(int number, List<Call> prelude, LlmCall... calls) {
        List<Step> steps = IntStream.range(0, calls.length)
                .mapToObj(i -> new Step(i + 1, Step.MAIN_LANE, calls[i], List.of()))
                .toList();
        return new Run(number, RunStatus.SUCCESS, "hi", "hi", null, Instant.EPOCH, Duration.ZERO, prelude, steps);
    }

    private static Session session(Run... runs) {
        return new Session(null, null, Map.of(), Map.of(), Instant.EPOCH, List.of(runs));
    }
}
