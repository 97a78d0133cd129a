package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A call that matches nothing is shown beside the recorded call that is most like it, field by field. */
class NearestCallTest {
    private static final Consumer<TraceCollector> RECORDED = trace -> {
        book(trace, "Paris", "2026-12-01", 2);
        book(trace, "Rome", "2026-12-24", 4);
        trace.retrieval("pages", "visa", List::of);
    };

    private static void book(TraceCollector trace, String to, String on, long seats) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("to", to);
        arguments.put("on", on);
        arguments.put("seats", seats);
        trace.tool("book", arguments, () -> "booked");
    }

    private static String message(Consumer<TraceCollector> live) {
        Divergence divergence = Replay.of(Replay.record(RECORDED)).divergence(live);
        assertThat(divergence).isNotNull();
        return String.valueOf(divergence.getMessage());
    }

    @Test
    void isTheOneWithTheFewestDifferingFieldsThoughItWasRead() {
        assertThat(message(RECORDED.andThen(trace -> book(trace, "Rome", "2026-12-25", 4))))
                .isEqualTo("""
                ShopTest.refunds  DIVERGED at the start
                  cause     extra call: book, at $
                  expected  absent   (recorded 2026-11-02)
                  actual    {"tool":"book","arguments":{"to":"Rome","on":"2026-12-25","seats":4}}
                  nearest   the recorded book at the start, which was already answered
                            $.arguments.on  expected "2026-12-24"  actual "2026-12-25"
                  then      mend it:          the agent: it made no such call when it was recorded
                            or you meant it:  mvn test -Dtest=ShopTest#refunds -Dgoldentrace.mode=record""");
    }

    @Test
    void showsAllFieldsThatDifferFromTheCallInWhosePlaceItCame() {
        assertThat(message(trace -> book(trace, "Paris", "2026-12-02", 3))).contains("""
                  actual    "2026-12-02"
                  differs   in 2 fields
                            $.arguments.on  expected "2026-12-01"  actual "2026-12-02"
                            $.arguments.seats  expected 2  actual 3
                  also      2 recorded calls were not made because of it
                """.stripIndent());
    }

    @Test
    void showsNoFieldThatIsIgnored() {
        RecordedSession recorded = RecordedSession.newestOf(Replay.record(RECORDED));
        Normalization normalization = Normalization.standard().withIgnored("tool.book.arguments.on");

        assertThat(FieldDifferences.of(
                        ToolRequest.of(ToolUse.of("c1", "book", Map.of("on", "2026-12-01", "seats", 2L))),
                        ToolRequest.of(ToolUse.of("c1", "book", Map.of("on", "2026-12-02", "seats", 3L))),
                        Matching.ofRecordings(recorded, recorded, normalization)))
                .extracting(FieldDifferences.Field::path)
                .containsExactly("$.arguments.seats");
    }

    @Test
    void isBounded() {
        String message = message(RECORDED.andThen(trace -> trace.tool(
                "book", Map.of("on", "x".repeat(500), "b", 1L, "c", 1L, "d", 1L, "to", "Rome"), () -> "booked")));

        assertThat(message).contains("$.arguments.on  expected \"2026-12-24\"  actual \"xxx", "and 2 more fields");
        assertThat(message.lines()).allMatch(line -> line.length() < 320);
    }

    @Test
    void isOfTheSameToolOnly() {
        assertThat(message(RECORDED.andThen(trace -> trace.tool("cancel", Map.of("to", "Rome"), () -> "cancelled"))))
                .doesNotContain("nearest");
    }

    @Test
    void isOfTheSameKindForAService() {
        assertThat(message(RECORDED.andThen(trace -> trace.retrieval("pages", "passport", List::of))))
                .contains("""
                  nearest   the recorded retrieval call at the start, which was already answered
                            $.input.query  expected "visa"  actual "passport"
                """.stripIndent());
    }
}
