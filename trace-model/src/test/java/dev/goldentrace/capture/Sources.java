package dev.goldentrace.capture;

import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Usage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the tests of capture ask, and sources that look at what comes. */
final class Sources {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:15:30Z"), ZoneOffset.UTC);

    private Sources() {}

    static LlmRequest asks(String question) {
        return LlmRequest.of("gpt-4.1", List.of(Message.user(question)));
    }

    static LlmReply says(String text) {
        return LlmReply.of(Message.assistant(text), Usage.of(9, 2));
    }

    /** Looks at each request, and makes the call live. */
    static Source asking(Consumer<Request<?>> look) {
        return new Looking(look, outcome -> {});
    }

    /** Makes each call live and looks at its outcome. */
    static Source checking(Consumer<Outcome<?>> check) {
        return new Looking(request -> {}, check);
    }

    private record Looking(Consumer<Request<?>> look, Consumer<Outcome<?>> check) implements Source {
        @Override
        public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
            look.accept(request);
            return new Answer.Live<>(check::accept);
        }

        @Override
        public Optional<Map<String, @Nullable Object>> fact(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<Drawn> drawn(String lane) {
            return Optional.empty();
        }
    }
}
