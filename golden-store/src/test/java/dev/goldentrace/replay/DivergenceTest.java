package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a divergence is, whatever its cause: thrown again, shown in a window, and none where nothing differs. */
class DivergenceTest {
    private static final Golden GOLDEN = Diverging.GOLDEN;

    private final Shop shop = new Shop();
    private final Replay replay = Replay.of(Diverging.GOLDEN);

    @Test
    void thereIsNoneForTheSameAgent() {
        replay.run(shop);

        assertThat(shop.answer).isEqualTo("Your money is on its way.");
        assertThat(replay.source.unread()).isEmpty();
    }

    @Nested
    class IsNone {

        @Test
        void whereOnlyTheOrderOfKeysToolsOrNumberFormsDiffers() {
            Map<String, Object> format = new LinkedHashMap<>();
            format.put("name", "answer");
            format.put("type", "json_schema");
            List<ToolSpec> tools = Shop.request(List.of()).tools();
            shop.first = request -> new LlmRequest(
                    "gpt-4.1",
                    request.messages(),
                    List.of(tools.get(1), tools.get(0)),
                    format,
                    Map.of("seed", new BigDecimal("42.0"), "temperature", new BigDecimal("0.200")));
            shop.tools = uses ->
                    List.of(Shop.STOCK, ToolUse.of("call_1", "get_order", Map.of("order", new BigDecimal("1001.0"))));
            replay.divergence(shop);

            assertThat(replay.capture.failure())
                    .map(Throwable::getMessage)
                    .hasValueSatisfying(message -> assertThat(message)
                            .as("only that results come in another order, which the model sees")
                            .contains("messages[2]"));
        }

        @Test
        void whereTextsHoldTheSameJson() {
            String recorded = "{\"order\": 1001, \"total\": 49.00}";
            String live = "{\"total\":49.0,\"order\":1001}";
            Golden golden = Replay.record(trace -> Diverging.ask(trace, recorded, new ArrayList<>()));

            assertThat(Replay.of(golden)
                            .run(trace -> Diverging.ask(trace, live, new ArrayList<>()))
                            .source
                            .unread())
                    .isEmpty();
        }
    }

    @Nested
    class InLongText {
        private static final String LONG = "word ".repeat(500);

        @Test
        void showsWhereItDiffers() {
            Golden golden = Replay.record(trace -> Diverging.ask(trace, LONG + "kettle" + LONG, new ArrayList<>()));
            Divergence divergence =
                    Replay.of(golden).divergence(trace -> Diverging.ask(trace, LONG + "pot" + LONG, new ArrayList<>()));

            assertThat(divergence.getMessage().lines())
                    .anyMatch(line -> line.startsWith("  expected  \"…") && line.contains("word kettle"))
                    .anyMatch(line -> line.startsWith("  actual    \"…") && line.contains("word pot"))
                    .allMatch(line -> line.length() < 320);
            assertThat(divergence.getExpected().getStringRepresentation()).isEqualTo(LONG + "kettle" + LONG);
        }
    }

    @Nested
    class OfTheSession {

        @Test
        void comesAgainAtEveryLaterCall() {
            shop.query = "pot";
            Divergence first = replay.divergence(shop);

            assertThat(replay.divergence(new Shop())).isSameAs(first);
            assertThat(replay.capture.failure()).containsSame(first);
        }

        @Test
        void isNoExceptionThatAnAgentWouldCatch() {
            assertThat(Exception.class).isNotIn(Divergence.class.getSuperclass(), Divergence.class);
            assertThat(Error.class).isAssignableFrom(Divergence.class);
        }

        @Test
        void isDescribedForOtherPrograms() {
            shop.query = "pot";
            assertThat(replay.divergence(shop).details())
                    .isEqualTo(new Divergence.Details(
                            1,
                            "main",
                            0,
                            new Cause.RetrievedContext(),
                            "$.query",
                            "broken kettle",
                            "pot",
                            List.of(
                                    "mend it: what the agent sends",
                                    "or you meant it: " + Diverging.COMMAND + "   (about $0.00076)")));
        }
    }
}
