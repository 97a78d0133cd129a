package dev.goldentrace.fork;

import static dev.goldentrace.golden.Traces.asks;
import static dev.goldentrace.golden.Traces.called;
import static dev.goldentrace.golden.Traces.llm;
import static dev.goldentrace.golden.Traces.replies;
import static dev.goldentrace.golden.Traces.request;
import static dev.goldentrace.golden.Traces.run;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static dev.goldentrace.golden.Traces.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForkPointsTest {
    private static final Message USER = Message.user("Hi");
    private static final ToolUse USE = use("call_1", "get_order", Map.of("order", 1001L));

    private static Step asking(int number, Message... messages) {
        return step(number, replies(asks(USE), messages), called(USE, "on its way"));
    }

    private static Session twoSteps(Message... ofTheSecond) {
        return session(asking(1, USER), step(2, says("Soon.", ofTheSecond)));
    }

    private static Message signed(Map<String, @Nullable Object> opaque) {
        return new Message(Role.ASSISTANT, List.of(new Part.Reasoning("Hm.")), List.of(USE), null, null, opaque);
    }

    @Test
    void areAfterEachStepOfTheMainLaneOverTheSession() {
        Session session = session(run(1, asking(1, USER), step(2, says("Soon."))), run(2, step(1, says("Bye."))));

        assertThat(ForkPoints.of(session).all()).extracting(ForkPoint::word).containsExactly("0", "1", "2", "3");
    }

    @Test
    void areOfOtherLanesTooButNotOfThoseBelowATool() {
        Session session = session(
                run(1, asking(1, USER), step(1, "main/get_order", says("Hm.")), step(2, says("Soon."))),
                run(2, step(1, "writer", says("A.")), step(2, "writer", says("B."))));

        assertThat(ForkPoints.of(session).all())
                .extracting(ForkPoint::word)
                .containsExactly("0", "1", "2", "writer:1", "writer:2");
        assertThat(ForkPoints.of(session).require("main/get_order:1")).isEqualTo(new ForkPoint("main/get_order", 1));
    }

    @Test
    void areAfterFinishedStepsOnly() {
        Session session = session(asking(1, USER), step(2, llm(request(USER), new Outcome.Cancelled<LlmReply>())));

        assertThat(ForkPoints.of(session).all()).extracting(ForkPoint::word).containsExactly("0", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "main:3", "writer:2", "nobody:1"})
    void areRefusedByNamingThoseThatThereAre(String text) {
        Session session = session(asking(1, USER), step(1, "writer", says("A.")), step(2, says("Soon.")));

        assertThatThrownBy(() -> ForkPoints.of(session).require(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "<" + text + "> is no step of the recording. Expected a step from 0 to 2, writer:0 to writer:1:"
                                + " the last one that is answered from the recording.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "2.5", "two", ":1", "main:"})
    void areNumbers(String text) {
        assertThatThrownBy(() -> ForkPoints.of(twoSteps(USER)).require(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("<" + text + "> is no step. Expected a step from 0 to 2: the last one that is answered from"
                        + " the recording.");
    }

    @Nested
    class WorkNotWhere {

        private Optional<String> obstacle(Session session, int step) {
            return ForkPoints.of(session).obstacle(new ForkPoint(Step.MAIN_LANE, step));
        }

        @ParameterizedTest
        @CsvSource({
            "previous_response_id, resp_1",
            "previousResponseId, resp_1",
            "conversation, conv_1",
            "conversation_id, conv_1",
            "thread_id, thread_1",
            "container, container_1",
            "cached_content, cachedContents/1",
            "cachedContent, cachedContents/1",
            "file_id, file_1"
        })
        void theRequestNamesStateOfTheProvider(String name, String value) {
            Session session = session(
                    asking(1, USER),
                    step(
                            2,
                            llm(
                                    request(USER).withParameters(Map.of("extra", List.of(Map.of(name, value)))),
                                    new Outcome.Completed<>(LlmReply.of(Message.assistant("Soon."), null)))));

            assertThat(obstacle(session, 1))
                    .contains("its request names <" + name + ">, state on the provider's server that answers from a"
                            + " recording do not build");
            assertThat(obstacle(session, 0)).isEmpty();
            assertThat(obstacle(session, 2)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"file-abc", "files/abc", "https://generativelanguage.example/v1beta/files/abc"})
        void aMessageNamesAnUploadedFile(String url) {
            Message file = new Message(
                    Role.USER,
                    List.of(new Part.Media(Part.Media.Kind.FILE, null, url, null)),
                    List.of(),
                    null,
                    null,
                    Map.of());

            assertThat(obstacle(twoSteps(file), 1))
                    .contains("its request names the uploaded file <" + url + ">, state on the provider's server that"
                            + " answers from a recording do not build");
        }

        @ParameterizedTest
        @ValueSource(strings = {"signature", "thinking_signature", "encrypted_content", "thoughtSignature"})
        void aRecordedTurnIsSigned(String name) {
            assertThat(obstacle(twoSteps(USER, signed(Map.of(name, "c2ln"))), 1))
                    .contains("a recorded turn of its history carries <" + name
                            + ">, a part that the provider signed or" + " encrypted for the conversation that it had");
        }

        @Test
        void aTurnThatIsToBeSentBackIsSignedThoughTheRecordingEndsBefore() {
            Session session = session(step(1, replies(signed(Map.of("signature", "c2ln")), USER), called(USE, "here")));

            assertThat(obstacle(session, 1))
                    .contains("a recorded turn of its history carries <signature>, a part that the provider signed or"
                            + " encrypted for the conversation that it had");
        }

        @Test
        void butWhereTheRequestCarriesAllThatItNeeds() {
            Session session = session(
                    asking(1, USER),
                    step(
                            2,
                            llm(
                                    request(
                                                    USER,
                                                    signed(Map.of()),
                                                    new Message(
                                                            Role.USER,
                                                            List.of(new Part.Media(
                                                                    Part.Media.Kind.IMAGE,
                                                                    null,
                                                                    "https://shop.example/kettle.png",
                                                                    null)),
                                                            List.of(),
                                                            null,
                                                            null,
                                                            Map.of()))
                                            .withParameters(Map.of(
                                                    "store",
                                                    true,
                                                    "conversation",
                                                    "",
                                                    "fileIds",
                                                    List.of(),
                                                    "seed",
                                                    7L)),
                                    new Outcome.Completed<>(LlmReply.of(Message.assistant("Soon."), null)))));

            assertThat(obstacle(session, 1)).isEmpty();
        }
    }

    @Nested
    class TheNearest {
        private Session signedUntilTheSecondRun() {
            Message signature = signed(Map.of("signature", "c2ln"));
            return session(
                    run(1, asking(1, USER), asking(2, USER, signature), step(3, says("Soon.", USER, signature))),
                    run(2, asking(1, USER), step(2, says("Bye.", USER))));
        }

        @ParameterizedTest
        @CsvSource({"0, 0", "1, 0", "2, 3", "3, 3", "4, 4"})
        void isTheOneThatWorks(int wanted, int nearest) {
            assertThat(ForkPoints.of(signedUntilTheSecondRun()).nearest(new ForkPoint(Step.MAIN_LANE, wanted)))
                    .contains(new ForkPoint(Step.MAIN_LANE, nearest));
        }

        @Test
        void isTheEarlierOfTwo() {
            Message signature = signed(Map.of("signature", "c2ln"));
            Session session = session(asking(1, USER), step(2, says("Soon.", USER, signature)));

            assertThat(ForkPoints.of(session).nearest(new ForkPoint(Step.MAIN_LANE, 1)))
                    .contains(new ForkPoint(Step.MAIN_LANE, 0));
        }
    }

    @Test
    void ofASessionWithoutStepsIsItsStart() {
        assertThat(ForkPoints.of(session(new Step[0])).all()).containsExactly(new ForkPoint(Step.MAIN_LANE, 0));
    }
}
