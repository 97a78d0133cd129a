package dev.goldentrace.replay;

import static dev.goldentrace.replay.Asks.arguments;
import static dev.goldentrace.replay.Asks.result;
import static dev.goldentrace.replay.Asks.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoredFieldsTest {
    private static final Normalization STANDARD = Normalization.standard();

    @Nested
    class OfTools {
        private final Asks recorded = arguments(Map.of("date", "2026-11-02", "n", 1L));
        private final Asks live = arguments(Map.of("date", "2026-12-24", "n", 1L));

        @ParameterizedTest
        @ValueSource(strings = {"tool.book.arguments.date", "arguments.date", "tool.*.arguments.date", "arguments"})
        void areNotCompared(String path) {
            Asks.assertSame(recorded, live, STANDARD.withIgnored(path));
        }

        @ParameterizedTest
        @ValueSource(strings = {"tool.other.arguments.date", "arguments.n", "tool.book.result", "system", "**.date"})
        void areComparedElsewhere(String path) {
            Asks.assertOther(recorded, live, STANDARD.withIgnored(path));
        }

        @Test
        void areNotComparedWhereTheyAreAbsent() {
            Asks.assertSame(
                    arguments(Map.of("n", 1L)),
                    arguments(Map.of("n", 1L, "x", 2L)),
                    STANDARD.withIgnored("arguments.x"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"tool.book.result.at", "result.at", "messages[2].content[0].at", "tool.book.result"})
        void inWhatTheyReturnAreNotCompared(String path) {
            Asks recorded = result("{\"at\": \"noon\", \"n\": 1}");
            Asks live = result("{\"n\": 1.0, \"at\": \"night\"}");

            assertThat(Asks.replay(recorded, live, STANDARD.withIgnored(path))).isEmpty();
        }

        @Test
        void inWhatTheyReturnAgreeInAllComparisons() {
            Asks recorded = result("{\"at\": \"noon\", \"n\": 1}");
            Asks live = result("{\"n\": 1.0, \"at\": \"night\"}");

            Asks.assertSame(recorded, live, STANDARD.withIgnored("result.at"));
            Asks.assertOther(recorded, live, STANDARD.withIgnored("result.n"));
        }
    }

    @Nested
    class OfRequests {
        private static final LlmRequest RECORDED =
                Shop.request(List.of(Message.system("Be kind."), Message.user("Hi.")));

        private boolean isSame(UnaryOperator<LlmRequest> change, String ignored) {
            Normalization normalization = STANDARD.withIgnored(ignored);
            Golden golden = Replay.record(new Shop());
            Shop changed = new Shop();
            changed.first = change;
            changed.second = change;
            Golden other = Replay.record(changed);
            boolean same = Recordings.differences(golden, other, normalization).isEmpty();
            assertThat(GoldenStore.sameRecordings(golden, other, normalization)).isEqualTo(same);
            return same;
        }

        @Test
        void tools() {
            UnaryOperator<LlmRequest> described = request -> request.withTools(List.of(
                    new ToolSpec("get_order", "Finds an order", Map.of("type", "object")),
                    request.tools().get(1)));

            assertThat(isSame(described, "tools.get_order.description")).isTrue();
            assertThat(isSame(described, "tools.get_order.**.description")).isTrue();
            assertThat(isSame(described, "tools.*.description")).isTrue();
            assertThat(isSame(described, "tools.get_order")).isTrue();
            assertThat(isSame(described, "tools.get_stock")).isFalse();
            assertThat(isSame(described, "tools.get_order.parameters")).isFalse();
        }

        @Test
        void toolsThatAreNoLongerOffered() {
            UnaryOperator<LlmRequest> fewer =
                    request -> request.withTools(request.tools().subList(0, 1));

            assertThat(isSame(fewer, "tools.get_stock")).isTrue();
            assertThat(isSame(fewer, "tools.get_order")).isFalse();
        }

        @Test
        void parametersAndModel() {
            UnaryOperator<LlmRequest> seeded =
                    request -> request.withParameters(Map.of("temperature", 0.2, "seed", 43L));

            assertThat(isSame(seeded, "parameters.seed")).isTrue();
            assertThat(isSame(seeded, "parameters.temperature")).isFalse();
            assertThat(isSame(OfRequests::ofOtherModel, "model")).isTrue();
            assertThat(isSame(OfRequests::ofOtherModel, "parameters")).isFalse();
        }

        private static LlmRequest ofOtherModel(LlmRequest request) {
            return new LlmRequest(
                    "gpt-5", request.messages(), request.tools(), request.responseFormat(), request.parameters());
        }

        @Test
        void responseFormat() {
            UnaryOperator<LlmRequest> renamed = request -> new LlmRequest(
                    request.model(),
                    request.messages(),
                    request.tools(),
                    Map.of("type", "json_schema", "name", "reply"),
                    request.parameters());

            assertThat(isSame(renamed, "responseFormat.name")).isTrue();
            assertThat(isSame(renamed, "responseFormat.type")).isFalse();
        }

        @Test
        void theSystemPrompt() {
            UnaryOperator<LlmRequest> strict = request -> {
                List<Message> messages = new java.util.ArrayList<>(request.messages());
                messages.set(0, Message.system("Be strict."));
                return new LlmRequest(
                        request.model(), messages, request.tools(), request.responseFormat(), request.parameters());
            };

            assertThat(isSame(strict, "system")).isTrue();
            assertThat(isSame(strict, "messages[*]")).isFalse();
        }

        @Test
        void messages() {
            Asks.assertSame(user("Hi."), user("Hello."), STANDARD.withIgnored("messages[0]"));
            Asks.assertOther(user("Hi."), user("Hello."), STANDARD.withIgnored("messages[1]"));
            Asks.assertSame(user("Hi."), user("Hello."), STANDARD.withIgnored("messages[*]"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"messages[0]", "messages[*]", "messages[*].toolUses", "**.toolUses"})
        void messagesButForArgumentsInThem(String path) {
            LlmRequest rome = asked(Map.of("to", "Rome"));
            Normalization ignoring = STANDARD.withIgnored(path);

            assertThat(first(rome, asked(Map.of("to", "Paris")), ignoring))
                    .map(Difference::path)
                    .contains("$.messages[0].toolUses[0].arguments.to");
            assertThat(first(rome, asked(Map.of("to", "Paris")), ignoring.withIgnored("arguments.to")))
                    .isEmpty();
            assertThat(first(LlmRequest.of("m", List.of(Message.assistant(""))), rome, ignoring))
                    .isPresent();
        }

        private static LlmRequest asked(Map<String, Object> arguments) {
            return LlmRequest.of("m", List.of(Message.assistant(null, List.of(ToolUse.of("c1", "book", arguments)))));
        }

        /** The path of a difference is the one that makes it none. */
        @ParameterizedTest
        @ValueSource(strings = {"model", "seed", "format", "tool", "system", "user"})
        void theOneThatADivergenceNames(String changed) {
            LlmRequest live = switch (changed) {
                case "model" -> ofOtherModel(RECORDED);
                case "seed" -> RECORDED.withParameters(Map.of("temperature", 0.2, "seed", 43L));
                case "format" ->
                    new LlmRequest("gpt-4.1", RECORDED.messages(), RECORDED.tools(), null, RECORDED.parameters());
                case "tool" -> RECORDED.withTools(List.of());
                case "system" -> Shop.request(List.of(Message.system("Be."), Message.user("Hi.")));
                default -> Shop.request(List.of(Message.system("Be kind."), Message.user("Hello.")));
            };
            Normalization normalization = STANDARD;
            int ignored = 0;
            Optional<Difference> difference = first(live, normalization);
            assertThat(difference).isPresent();
            while (difference.isPresent()) {
                assertThat(ignored++).isLessThan(3);
                normalization = normalization.withIgnored(
                        IgnorePath.of(difference.get()).orElseThrow());
                difference = first(live, normalization);
            }
        }

        private Optional<Difference> first(LlmRequest live, Normalization normalization) {
            return first(RECORDED, live, normalization);
        }

        private static Optional<Difference> first(LlmRequest recorded, LlmRequest live, Normalization normalization) {
            return Matching.ofRecordings(
                            RecordedSession.newestOf(Replay.record(new Shop())),
                            RecordedSession.newestOf(Replay.record(new Shop())),
                            normalization)
                    .first(recorded, live);
        }
    }

    @Test
    void areCounted() {
        assertThat(Asks.normalized(user("Hi."), user("Hello."), STANDARD.withIgnored("messages[*]")))
                .containsExactly(new NormalizedText("ignored", "messages[*]", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "toolz.refund.description | it. Did you mean <tools.refund.description>?",
                "tool.refund.description  | it. Did you mean <tools.refund.description>?",
                "tool.refund              | it. Did you mean <tool.refund.result>?",
                "tool.refund.argument.x   | it. Did you mean <tool.refund.arguments.x>?",
                "messages.content         | it. Did you mean <messages[*].content>?",
                "$.messages[2]            | it. Did you mean <messages[2]>?",
                "parameter.seed           | it. Did you mean <parameters.seed>?",
                "retrieval.query          | it. Did you mean <retrieval.input>?",
                "**                       | it. It would be every field: name at least one, such as <system>.",
                "messages[x]              | it. It cannot be read from <[x]> on.",
            })
    void areRefusedWhereTheyAreNone(String path, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withIgnored(path))
                .withMessage("<" + path + "> can name no field." + why.substring("it.".length())
                        + " Paths begin with arguments, embedding, image, messages, model, moderation, other, parameters,"
                        + " responseFormat, result, retrieval, speech, system, tool, tools, or with **; docs/start.md has"
                        + " examples.");
    }

    @Test
    void volatileWordsAreRefusedTheSameWay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withVolatile("date"))
                .withMessage("<date> is nothing that can be volatile. Did you mean <dates>? Expected one of"
                        + " uuids, ids, timestamps, dates, times, numbers, or one of them in one field, such as"
                        + " dates@messages[*].");
    }

    @Test
    void canHaveCommasInTheirKeys() {
        Asks.assertSame(
                arguments(Map.of("a,b", 1L, "c", 1L)),
                arguments(Map.of("a,b", 2L, "c", 2L)),
                STANDARD.withIgnored("arguments['a,b'], arguments.c"));
    }
}
