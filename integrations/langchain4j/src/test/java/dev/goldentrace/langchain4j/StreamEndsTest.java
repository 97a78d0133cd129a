package dev.goldentrace.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StreamEndsTest {
    private final Ends exchange = new Ends();
    private final CallIds ids = new CallIds("id-");

    /** Writes down what is reported, and holds what was recorded. */
    private static final class Ends implements Exchange<LlmReply> {
        private final List<String> reported = new ArrayList<>();
        private List<Chunk> chunks = List.of();

        @Override
        public Optional<Outcome<LlmReply>> recorded() {
            return Optional.empty();
        }

        @Override
        public List<Chunk> recordedChunks() {
            return chunks;
        }

        @Override
        public void chunk(Chunk chunk) {
            reported.add("chunk " + chunk.text());
        }

        @Override
        public void complete(LlmReply reply) {
            reported.add("complete");
        }

        @Override
        public void fail(CallError error) {
            reported.add("fail " + error.message());
        }

        @Override
        public void cancel() {
            reported.add("cancel");
        }

        @Override
        public List<Duration> recordedPace() {
            return List.of();
        }

        @Override
        public Boundary inner() {
            throw new UnsupportedOperationException("a stream is no tool");
        }
    }

    private static final class Handle implements StreamingHandle {
        private final boolean supported;
        private boolean cancelled;

        private Handle(boolean supported) {
            this.supported = supported;
        }

        @Override
        public void cancel() {
            if (!supported) {
                throw new UnsupportedFeatureException("this client cannot stop a stream");
            }
            cancelled = true;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    @Nested
    class OfALiveStream {
        private final Handle handle = new Handle(true);

        private LiveStream stream(Ear ear) {
            return new LiveStream(exchange, new StreamListener(ear, new Refusals()), ids);
        }

        private void text(LiveStream stream, String text, StreamingHandle stopping) {
            stream.onPartialResponse(new PartialResponse(text), new PartialResponseContext(stopping));
        }

        @Test
        void areOneThoughTheClientSignalsTwo() {
            Ear ear = new Ear();
            LiveStream stream = stream(ear);
            text(stream, "one", handle);
            stream.onError(new IllegalStateException("broken off"));
            text(stream, "late", handle);
            stream.onCompleteResponse(Script.response(Script.say("one")));
            stream.onError(new IllegalStateException("again"));

            assertThat(ear.soFar()).containsExactly("text one", "error java.lang.IllegalStateException: broken off");
            assertThat(exchange.reported).containsExactly("chunk one", "fail broken off");
        }

        @Test
        void areNotWhatTheAgentsOwnHandlersThrow() {
            Ear ear = new Ear((text, context) -> {
                throw new IllegalStateException("cannot show " + text);
            });
            LiveStream stream = stream(ear);
            text(stream, "one", handle);
            stream.onCompleteResponse(Script.response(Script.say("one")));

            assertThat(ear.soFar())
                    .containsExactly(
                            "text one", "error java.lang.IllegalStateException: cannot show one", "complete STOP 15");
            assertThat(exchange.reported).containsExactly("chunk one", "complete");
        }

        @Test
        void areTheErrorThatTheAgentsHandlerThrows() {
            Ear ear = new Ear((text, context) -> {
                throw new AssertionError("not " + text);
            });
            LiveStream stream = stream(ear);

            assertThatThrownBy(() -> text(stream, "one", handle)).hasMessage("not one");
            assertThat(ear.soFar()).containsExactly("text one", "error java.lang.AssertionError: not one");
            assertThat(exchange.reported).containsExactly("chunk one", "fail not one");
        }

        @Test
        void areTheAgentsOwnWhereItCancels() {
            Ear ear = new Ear((text, context) -> context.streamingHandle().cancel());
            LiveStream stream = stream(ear);
            text(stream, "one", handle);
            text(stream, "late", handle);
            stream.onError(new IllegalStateException("closed"));
            stream.onCompleteResponse(Script.response(Script.say("one")));

            assertThat(handle.isCancelled()).isTrue();
            assertThat(ear.soFar()).containsExactly("text one");
            assertThat(exchange.reported).containsExactly("chunk one", "cancel");
        }

        @Test
        void stayTheStreamsWhereItCannotBeCancelled() {
            Ear ear = new Ear((text, context) -> context.streamingHandle().cancel());
            LiveStream stream = stream(ear);
            text(stream, "one", new Handle(false));
            stream.onCompleteResponse(Script.response(Script.say("one")));

            assertThat(ear.soFar())
                    .containsExactly(
                            "text one",
                            "error dev.langchain4j.exception.UnsupportedFeatureException: this client cannot stop a stream",
                            "complete STOP 15");
            assertThat(exchange.reported).containsExactly("chunk one", "complete");
        }
    }

    @Nested
    class OfARecordedStream {
        private final Outcome<LlmReply> answer =
                new Outcome.Completed<>(LlmReply.of(Message.assistant("one two"), null));

        private List<String> heard(Ear ear, Outcome<LlmReply> outcome) {
            exchange.chunks = List.of(new Chunk.Text("one "), new Chunk.Text("two"));
            new RecordedStream(exchange, new StreamListener(ear, new Refusals()), ids, Duration.ZERO).play(outcome);
            return ear.soFar();
        }

        @Test
        void areNotWhatTheAgentsOwnHandlersThrow() {
            Ear ear = new Ear((text, context) -> {
                if (text.equals("one ")) {
                    throw new IllegalStateException("cannot show it");
                }
            });

            assertThat(heard(ear, new Outcome.Cancelled<>()))
                    .startsWith("text one ", "error java.lang.IllegalStateException: cannot show it", "text two");
        }

        @Test
        void areTheErrorThatTheAgentsHandlerThrows() {
            Ear ear = new Ear((text, context) -> {
                throw new AssertionError("not " + text);
            });

            assertThat(heard(ear, answer)).containsExactly("text one ", "error java.lang.AssertionError: not one ");
        }

        @Test
        void areTheAgentsOwnWhereItCancels() {
            Ear ear = new Ear((text, context) -> context.streamingHandle().cancel());

            assertThat(heard(ear, new Outcome.Cancelled<>())).containsExactly("text one ");
            assertThat(exchange.reported).containsExactly("cancel");
        }

        @Test
        void sayWhatIsMissingWhereTheAgentCancelledOnceAndNowListensOn() {
            assertThat(heard(new Ear(), new Outcome.Cancelled<>()))
                    .containsExactly(
                            "text one ",
                            "text two",
                            "error java.util.concurrent.CancellationException: The agent stopped listening to this stream"
                                    + " when it was recorded, after <2> pieces, and now it listens on: there is nothing"
                                    + " more to hand out. Cancel it as before, or record the test again.");
        }

        @Test
        void areTheRecordedErrorAfterItsPieces() {
            var failed = new Outcome.Failed<LlmReply>(CallError.of(new IllegalStateException("broken off")));

            assertThat(heard(new Ear(), failed))
                    .containsExactly("text one ", "text two", "error java.lang.IllegalStateException: broken off");
        }
    }
}
