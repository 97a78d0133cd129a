package dev.goldentrace.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.Throttle.Permit;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** gpt-4.1 costs $2 for a million tokens of input. */
class BuildThrottleTest {
    private static final LlmRequest ASK = LlmRequest.of("gpt-4.1", List.of(Message.user("Hello")));
    private static final Usage CENT = Usage.of(5_000, 0);

    @TempDir
    Path folder;

    private final FakeTime time = new FakeTime();

    private TestThrottle throttle(Limits limits) {
        return build("mvn 1", limits).forTest("RefundTest.refunds", "Set a higher limit.");
    }

    private BuildThrottle build(String id, Limits limits) {
        return BuildThrottle.at(folder.resolve("build.json"), new BuildId(id), limits, time, time);
    }

    private static Limits cost(String usd) {
        return new Limits(new BigDecimal(usd), null, null);
    }

    private static Outcome<LlmReply> answer(Usage usage) {
        return new Outcome.Completed<>(LlmReply.of(Message.assistant("Hi"), usage));
    }

    private static Outcome<LlmReply> withoutUsage() {
        return new Outcome.Completed<>(LlmReply.of(Message.assistant("Hi"), null));
    }

    private static void pay(TestThrottle throttle) {
        throttle.enter(ASK).end(answer(CENT));
    }

    @Nested
    class WithoutLimits {
        private TestThrottle throttle;

        @BeforeEach
        void open() {
            throttle = throttle(Limits.NONE);
        }

        @Test
        void addsUpWhatWasPaid() {
            pay(throttle);
            pay(throttle);

            assertThat(build("mvn 1", Limits.NONE).cost()).isEqualTo("$0.02");
            assertThat(time.pauses).isEmpty();
        }

        @Test
        void forgetsWhatAnotherBuildPaid() {
            pay(throttle);

            assertThat(build("mvn 2", Limits.NONE).cost()).isEqualTo("$0.00");
        }

        @Test
        void letsModelsPassThatNobodyPrices() {
            throttle.enter(LlmRequest.of("my-model", List.of(Message.user("Hello"))))
                    .end(answer(CENT));

            assertThat(build("mvn 1", Limits.NONE).cost())
                    .isEqualTo("$0.00 and what 1 call took whose cost is not known");
        }

        @Test
        void doesNotMindALedgerThatIsNone() throws Exception {
            Files.writeString(folder.resolve("build.json"), "{\"schema\":");

            pay(throttle);

            assertThat(build("mvn 1", Limits.NONE).cost()).isEqualTo("$0.01");
        }

        @Test
        void doesNotMindALedgerThatLacksAField() throws Exception {
            pay(throttle);
            Path file = folder.resolve("build.json");
            Files.writeString(file, Files.readString(file).replace("\"leases\":", "\"other\":"));

            pay(throttle);

            assertThat(build("mvn 1", Limits.NONE).cost()).isEqualTo("$0.01");
        }

        @Test
        void countsACallOnceHoweverOftenItEnds() {
            Permit permit = throttle.enter(ASK);
            permit.end(answer(CENT));
            permit.end(answer(CENT));
            throttle.close();

            assertThat(build("mvn 1", Limits.NONE).cost()).isEqualTo("$0.01");
        }
    }

    @Nested
    class WithALimitOfCost {
        @Test
        void stopsAtTheCallThatComesAfterTheLimit() {
            TestThrottle throttle = throttle(cost("0.02"));
            pay(throttle);
            pay(throttle);

            assertThatThrownBy(() -> throttle.enter(ASK))
                    .isInstanceOf(LimitReached.class)
                    .hasMessage("RefundTest.refunds: not reached, as goldentrace.record.maxCostUsd is <0.02> and the"
                            + " live calls of this build have cost $0.02. Set a higher limit.");
            assertThat(throttle.refusal()).containsInstanceOf(LimitReached.class);
        }

        @Test
        void saysTheSameToAnAgentThatTriesAgain() {
            TestThrottle throttle = throttle(cost("0.01"));
            pay(throttle);
            assertThatThrownBy(() -> throttle.enter(ASK)).isInstanceOf(LimitReached.class);

            assertThatThrownBy(() -> throttle.enter(ASK))
                    .isSameAs(throttle.refusal().orElseThrow());
        }

        @Test
        void letsToolsAndSearchesPass() {
            TestThrottle throttle = throttle(cost("0.01"));
            pay(throttle);

            throttle.enter(ToolRequest.of(ToolUse.of("call_1", "get_order", Map.of())))
                    .end(new Outcome.Failed<>(CallError.of(new IllegalStateException("no"))));
            throttle.enter(new ServiceRequest(CallKind.RETRIEVAL, "docs", Map.of()))
                    .end(new Outcome.Completed<>(new ServiceReply(Map.of(), List.of(), null)));

            assertThat(throttle.refusal()).isEmpty();
        }

        @Test
        void refusesAModelThatNobodyPricesBeforeItsFirstCall() {
            TestThrottle throttle = throttle(cost("0.02"));
            LlmRequest request = LlmRequest.of("my-model", List.of(Message.user("Hello")));

            assertThatThrownBy(() -> throttle.enter(request))
                    .isInstanceOf(UsageError.class)
                    .hasMessage("RefundTest.refunds: goldentrace.record.maxCostUsd is <0.02>, and what this call would"
                            + " cost is not known: unknown model <my-model>. The price table is of "
                            + PriceTable.bundled().date()
                            + ". Take the limit away, or ask a model that the table knows.");
            assertThat(folder.resolve("build.json")).doesNotExist();
        }

        @Test
        void stopsWhenAReplyDoesNotSayWhatItUsed() {
            TestThrottle throttle = throttle(cost("0.02"));
            throttle.enter(ASK).end(withoutUsage());

            assertThatThrownBy(() -> throttle.enter(ASK))
                    .isInstanceOf(LimitReached.class)
                    .hasMessageContaining("and what a call cost is not known: a reply without usage of <gpt-4.1>.");
        }

        @Test
        void takesACancelledCallForAsMuchAsTheDearest() {
            TestThrottle throttle = throttle(cost("0.02"));
            pay(throttle);
            throttle.enter(ASK).end(new Outcome.Cancelled<>());

            assertThatThrownBy(() -> throttle.enter(ASK))
                    .isInstanceOf(LimitReached.class)
                    .hasMessageContaining("have cost $0.01 and what 1 call took whose cost is not known.");
        }

        @Test
        void takesAFailedCallForFree() {
            TestThrottle throttle = throttle(cost("0.01"));
            throttle.enter(ASK).end(new Outcome.Failed<>(CallError.of(new IllegalStateException("no"))));

            pay(throttle);

            assertThat(build("mvn 1", Limits.NONE).cost()).isEqualTo("$0.01");
        }
    }

    /** Nobody knows then what the build has paid, so nothing may pass for nothing paid. */
    @Nested
    class WithALimitOfCostAndABrokenLedger {
        private String written() throws IOException {
            pay(throttle(cost("0.05")));
            return Files.readString(folder.resolve("build.json"));
        }

        private void stops(String ledger, String what) throws IOException {
            Path file = Files.writeString(folder.resolve("build.json"), ledger);
            TestThrottle throttle = throttle(cost("0.05"));

            assertThatThrownBy(() -> throttle.enter(ASK))
                    .isInstanceOf(UsageError.class)
                    .hasMessage("RefundTest.refunds: goldentrace.record.maxCostUsd is <0.05>, and what this build has"
                            + " paid so far is not known, as <" + file + "> is broken: " + what
                            + ". Delete the file (or run mvn clean) and start the command anew.");
            assertThat(throttle.refusal()).containsInstanceOf(UsageError.class);
            assertThat(file).hasContent(ledger);
        }

        @Test
        void stopsWhereItIsHalf() throws IOException {
            String whole = written();

            stops(whole.substring(0, whole.length() / 2), "it is no JSON object, or an empty one");
        }

        @Test
        void stopsWhereItIsEmpty() throws IOException {
            stops("", "it is no JSON object, or an empty one");
            stops("{}", "it is no JSON object, or an empty one");
        }

        @Test
        void stopsWhereItIsNoText() throws IOException {
            Path file = Files.write(folder.resolve("build.json"), new byte[] {'{', (byte) 0xff, '}'});

            assertThatThrownBy(() -> throttle(cost("0.05")).enter(ASK))
                    .isInstanceOf(UsageError.class)
                    .hasMessageContaining("as <" + file + "> is broken: it is no text in UTF-8.");
        }

        @Test
        void stopsWhereItIsOfAnotherSchema() throws IOException {
            stops(
                    written().replace("build/1", "build/9"),
                    "<schema> is <goldentrace.build/9>, not <goldentrace.build/1>");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "schema",
                    "build",
                    "spentUsd",
                    "reservedUsd",
                    "dearestUsd",
                    "unknown",
                    "unpriced",
                    "begun",
                    "leases"
                })
        void stopsWhereAFieldIsMissing(String name) throws IOException {
            stops(written().replace("\"" + name + "\":", "\"other\":"), "it has no <" + name + ">");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "spentUsd    | \"0.01\"        | \"much\"",
                    "spentUsd    | \"0.01\"        | \"-5\"",
                    "unknown     | 0             | \"none\"",
                    "unpriced    | null          | 7",
                    "leases      | {}            | []",
                    "leases      | {}            | {\"a\":\"somebody\"}",
                    "begun       | [\"2026-11-22T12:00:00Z\"] | [\"noon\"]",
                })
        void stopsWhereAFieldIsOfAnotherKind(String name, String right, String wrong) throws IOException {
            String key = "\"" + name + "\":";

            stops(
                    written().replace(key + right, key + wrong),
                    "<" + name + "> cannot be " + wrong.replaceAll("^\"|\"$", ""));
        }

        @Test
        void forgetsWhatAnotherBuildLeftHalf() throws IOException {
            String other = written().replace("\"mvn 1\"", "\"mvn 0\"").replace("\"leases\":", "\"other\":");
            Files.writeString(folder.resolve("build.json"), other);

            pay(throttle(cost("0.05")));

            assertThat(build("mvn 1", Limits.NONE).cost()).isEqualTo("$0.01");
        }

        @Test
        void stopsTheTestWhoseCallEndsWhereItBroke() throws IOException {
            TestThrottle throttle = throttle(cost("0.05"));
            Permit permit = throttle.enter(ASK);
            Files.writeString(folder.resolve("build.json"), "half");

            permit.end(answer(CENT));

            assertThat(throttle.refusal()).containsInstanceOf(UsageError.class);
            assertThatThrownBy(() -> throttle.enter(ASK))
                    .isSameAs(throttle.refusal().orElseThrow());
        }

        @Test
        void doesNotSayThatNothingWasPaid() throws IOException {
            Path file = Files.writeString(folder.resolve("build.json"), "half");

            assertThat(build("mvn 1", Limits.NONE).cost())
                    .isEqualTo("a cost that is not known, as <" + file
                            + "> is broken: it is no JSON object, or an empty one");
        }
    }

    @Nested
    class WithALimitOfRate {
        private TestThrottle throttle;

        @BeforeEach
        void open() {
            throttle = throttle(new Limits(null, 2, null));
        }

        @Test
        void waitsUntilAMinuteHasOnlySoManyBeginnings() {
            pay(throttle);
            time.goOn(Duration.ofSeconds(10));
            pay(throttle);
            time.goOn(Duration.ofSeconds(5));
            pay(throttle);
            pay(throttle);

            assertThat(time.pauses).containsExactly(Duration.ofSeconds(45), Duration.ofSeconds(10));
        }

        @Test
        void doesNotWaitForeverWhenTheClockWasSetBack() {
            time.goOn(Duration.ofHours(1));
            pay(throttle);
            pay(throttle);
            time.goOn(Duration.ofHours(-1));
            pay(throttle);

            assertThat(time.pauses).isEmpty();
        }
    }

    @Nested
    class WithALimitOfCallsInFlight {
        private TestThrottle throttle;

        @BeforeEach
        void open() {
            throttle = throttle(new Limits(null, null, 1));
        }

        @Test
        void waitsUntilACallHasEnded() {
            Permit first = throttle.enter(ASK);
            time.meanwhile = () -> {
                if (time.pauses.size() == 2) {
                    first.end(answer(CENT));
                }
            };

            pay(throttle);

            assertThat(time.pauses).containsExactly(Duration.ofMillis(50), Duration.ofMillis(50));
        }

        @Test
        void refusesACallThatOnlyAnOpenCallOfItsOwnTestIsInTheWayOf() {
            throttle.enter(ASK);

            assertThatThrownBy(() -> throttle.enter(ASK))
                    .isInstanceOf(UsageError.class)
                    .hasMessage("RefundTest.refunds: a live call waited 90 s for its turn, as"
                            + " goldentrace.record.parallel is <1> and only calls of this test that are still open are in"
                            + " the way: live call 1, to <gpt-4.1>. A stream that the agent gave up stays open until it"
                            + " fails, or is read to its end or cancelled: cancel it before asking again. Or set a higher"
                            + " goldentrace.record.parallel.");
            assertThat(throttle.refusal()).containsInstanceOf(UsageError.class);
            assertThat(time.pauses).hasSize(1800);
        }

        @Test
        void waitsHoweverLongForACallOfAnotherTest() {
            Permit others = build("mvn 1", Limits.NONE)
                    .forTest("OtherTest.asks", "Set a higher limit.")
                    .enter(ASK);
            time.meanwhile = () -> {
                if (time.pauses.size() == 5_000) {
                    others.end(answer(CENT));
                }
            };

            pay(throttle);

            assertThat(throttle.refusal()).isEmpty();
        }

        @Test
        void givesBackWhatATestNeverEnded() {
            TestThrottle other = build("mvn 1", Limits.NONE).forTest("OtherTest.hangs", "Set a higher limit.");
            other.enter(ASK);
            other.close();

            pay(throttle);

            assertThat(time.pauses).isEmpty();
        }

        @Test
        void canBeInterrupted() {
            throttle.enter(ASK);
            TestThrottle interrupted = BuildThrottle.at(
                            folder.resolve("build.json"),
                            new BuildId("mvn 1"),
                            new Limits(null, null, 1),
                            time,
                            wait -> {
                                throw new InterruptedException();
                            })
                    .forTest("RefundTest.refunds", "Set a higher limit.");

            assertThatThrownBy(() -> interrupted.enter(ASK))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("RefundTest.refunds: interrupted while a live call waited for its turn"
                            + " (goldentrace.record.rpm, .parallel)");
            assertThat(Thread.interrupted()).isTrue();
        }

        @Test
        void writesTheLedgerOfAThreadThatIsInterrupted() {
            Permit permit = throttle.enter(ASK);
            Thread.currentThread().interrupt();
            permit.end(answer(CENT));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(build("mvn 1", Limits.NONE).cost()).isEqualTo("$0.01");
        }
    }
}
