package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.limits.Limits;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a recording will take, said before its first live call. */
class EstimateTest {
    private static final PriceTable PRICES = PriceTable.bundled();
    private static final Limits TEN_A_MINUTE = new Limits(null, 10, null);

    private static ShopAgent.World world = new ShopAgent.World();

    private static Golden golden(String model, Duration latency) {
        Instant start = Instant.parse("2026-11-22T12:00:00Z");
        AtomicReference<Instant> now = new AtomicReference<>(start);
        InstantSource source = now::get;
        Capture capture = Capture.start("RefundTest.refunds", Source.live(), source.withZone(ZoneOffset.UTC));
        capture.collector().llm(LlmRequest.of(model, List.of(Message.user("Hello"))), () -> {
            now.set(start.plus(latency));
            return LlmReply.of(Message.assistant("Hi"), Usage.of(5_000, 0));
        });
        Session session = capture.end(null, Duration.ZERO);
        return new Golden(
                GoldenId.ofTest("RefundTest", "refunds", null), "none", null, List.of(), List.of(session), null);
    }

    private static Estimate one(String model, Duration latency) {
        return Estimate.unknown().plus(golden(model, latency), 1, PRICES);
    }

    @Nested
    class InWords {
        @Test
        void ofOneTest() {
            assertThat(one("gpt-4.1", Duration.ofMillis(7_400)).words(Limits.NONE))
                    .isEqualTo("recording 1 test live: about $0.01 and 7 seconds (from its golden)");
        }

        @Test
        void ofSeveralOfWhichOneIsNew() {
            Estimate estimate = one("gpt-4.1", Duration.ofSeconds(80))
                    .plus(golden("gpt-4.1", Duration.ofSeconds(20)), 2, PRICES)
                    .plusUnknown();

            assertThat(estimate.words(Limits.NONE))
                    .isEqualTo("recording 3 tests live: about $0.03 and 2 minutes (from their goldens; 1 has none)");
        }

        @Test
        void ofNewTestsOnly() {
            assertThat(Estimate.unknown().plusUnknown().words(Limits.NONE))
                    .isEqualTo("recording 1 test live: cost and time are not known, as it has no golden yet");
            assertThat(Estimate.unknown().plusUnknown().plusUnknown().words(Limits.NONE))
                    .isEqualTo("recording 2 tests live: cost and time are not known, as none has a golden yet");
        }

        @Test
        void ofAModelThatNobodyPrices() {
            assertThat(one("my-model", Duration.ofSeconds(20)).words(Limits.NONE))
                    .isEqualTo("recording 1 test live: about 20 seconds, at a cost that is not known: unknown model"
                            + " <my-model> (from its golden)");
        }

        @Test
        void thatTheLimitOfRateMakesLonger() {
            Estimate estimate = Estimate.unknown().plus(golden("gpt-4.1", Duration.ofSeconds(1)), 30, PRICES);

            assertThat(estimate.words(TEN_A_MINUTE))
                    .isEqualTo("recording 1 test live: about $0.30 and 3 minutes (from its golden)");
        }

        @Test
        void whereThePlanIsNotKnown() {
            assertThat(Estimate.unknown().words(Limits.NONE))
                    .isEqualTo("recording live: JUnit does not say here which tests there are, so cost and time are not"
                            + " known");
        }
    }

    static class Planned {
        @Test
        @AgentTrace
        void one(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @AgentTest
        void two(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        @AgentTrace
        void many(String wish, TraceCollector trace) {
            new ShopAgent(trace, world).refund(wish);
        }

        @Test
        void withoutAnAgent() {
            assertThat(world).isNotNull();
        }
    }

    /** With JUnit's own launcher, which finds the listener as Surefire's does. */
    @Nested
    class OfAPlan {
        @TempDir
        Path root;

        private final Map<String, String> parameters = new HashMap<>();

        @BeforeEach
        void setUp() {
            world = new ShopAgent.World();
            parameters.put("goldentrace.root", root.toString());
            parameters.put("goldentrace.ci.allow", "record,record-missing,live");
        }

        private List<String> lines(String mode) {
            parameters.put("goldentrace.mode", mode);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(Planned.class))
                    .configurationParameters(parameters)
                    .build();
            PrintStream before = System.out;
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            try (var session = LauncherFactory.openSession()) {
                session.getLauncher().execute(request);
            } finally {
                System.setOut(before);
            }
            return written.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("[goldentrace] recording "))
                    .toList();
        }

        /** Before 5.13 an extension cannot get at what the launcher's session keeps. */
        private static boolean knowsThePlan() {
            return Fixtures.isThere("org.junit.jupiter.api.extension.ExtensionContext$StoreScope");
        }

        @Test
        void countsTheTestsThatHaveATrace() {
            assumeTrue(knowsThePlan(), "JUnit 5.13");
            assertThat(lines("record"))
                    .containsExactly("[goldentrace] recording 3 tests live: cost and time are not known, as none has a"
                            + " golden yet");
        }

        @Test
        void addsUpTheirGoldensAndEachCaseOfAParameterizedTest() {
            assumeTrue(knowsThePlan(), "JUnit 5.13");
            lines("record");
            parameters.put("goldentrace.recordings", "2");

            assertThat(lines("record"))
                    .containsExactly("[goldentrace] recording 4 tests live: about $0.0042 and 1 second (from their"
                            + " goldens)");
        }

        @Test
        void saysNothingWhereNothingIsRecorded() {
            lines("record");

            assertThat(lines("replay")).isEmpty();
            assertThat(lines("record-missing")).isEmpty();
        }

        @Test
        void leavesOutWhatIsNotChosen() {
            lines("record");
            parameters.put("goldentrace.only", "older:1h");

            assertThat(lines("record")).isEmpty();
        }
    }
}
