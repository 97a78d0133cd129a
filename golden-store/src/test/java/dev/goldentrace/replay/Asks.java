package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An agent that is told something, calls one tool, and tells its model what came back. Two of them are held together. */
record Asks(String user, Map<String, Object> arguments, String result, String then) {
    /** The recorded run is of this minute, the live one of that. */
    static final Clock RECORDED = Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);

    static final Clock LIVE = Clock.fixed(Instant.parse("2027-01-05T08:31:07Z"), ZoneOffset.UTC);

    static Asks user(String text) {
        return new Asks(text, Map.of("q", "kettle"), "done", "Thanks.");
    }

    static Asks arguments(Map<String, Object> arguments) {
        return new Asks("Book it.", arguments, "done", "Thanks.");
    }

    static Asks result(String text) {
        return new Asks("Book it.", Map.of("q", "kettle"), text, "Thanks.");
    }

    Asks then(String text) {
        return new Asks(user, arguments, result, text);
    }

    Asks withArguments(Map<String, Object> other) {
        return new Asks(user, other, result, then);
    }

    void run(TraceCollector trace) {
        List<Message> messages = new ArrayList<>(List.of(Message.system("Be kind."), Message.user(user)));
        ToolUse use = ToolUse.of("call_1", "book", arguments);
        Message asked = ask(trace, messages, Message.assistant(null, List.of(use)));
        messages.add(asked);
        trace.tool(use, () -> result);
        messages.add(Message.tool("call_1", "book", result));
        messages.add(Message.user(then));
        ask(trace, messages, Message.assistant("Bye."));
    }

    private static Message ask(TraceCollector trace, List<Message> messages, Message answer) {
        return trace.llm(LlmRequest.of("gpt-4.1", messages), () -> LlmReply.of(answer, null))
                .message();
    }

    Golden golden(Clock clock) {
        Capture capture = Capture.start("Shop.books", Source.live(), clock);
        run(capture.collector());
        RedactedSession redacted = Redactor.standard().redact(capture.end(null, Duration.ZERO));
        return new Golden(
                GoldenId.ofTest("com.acme.Shop", "books", null),
                "1",
                null,
                redacted.surrogates(),
                List.of(redacted.session()),
                null);
    }

    /** Replays the live one from the recorded one. */
    static Optional<Divergence> replay(Asks recorded, Asks live, Normalization normalization) {
        return source(recorded, live, normalization).divergence();
    }

    static List<NormalizedText> normalized(Asks recorded, Asks live, Normalization normalization) {
        Replayed replayed = source(recorded, live, normalization);
        assertThat(replayed.divergence()).isEmpty();
        return replayed.source().normalized();
    }

    private record Replayed(ReplaySource source, Optional<Divergence> divergence) {}

    private static Replayed source(Asks recorded, Asks live, Normalization normalization) {
        ReplaySource source = new ReplaySource(
                recorded.golden(RECORDED),
                ToolSources.all(ToolSource.RECORDED),
                Replay.CONTEXT.withNormalization(normalization),
                ReplayPolicy.STRICT,
                LIVE);
        try {
            live.run(Capture.start("Shop.books", source, LIVE).collector());
            return new Replayed(source, source.unread());
        } catch (Divergence divergence) {
            return new Replayed(source, Optional.of(divergence));
        }
    }

    private static boolean sameForm(Asks recorded, Asks live, Normalization normalization) {
        return GoldenStore.sameRecordings(recorded.golden(RECORDED), live.golden(LIVE), normalization);
    }

    private static List<Mismatch> compared(Asks recorded, Asks live, Normalization normalization) {
        return Recordings.differences(recorded.golden(RECORDED), live.golden(LIVE), normalization);
    }

    /** In a replay, between two recordings, and in the canonical form. */
    static void assertSame(Asks recorded, Asks live, Normalization normalization) {
        assertThat(replay(recorded, live, normalization)).as("replay").isEmpty();
        assertThat(compared(recorded, live, normalization)).as("recordings").isEmpty();
        assertThat(sameForm(recorded, live, normalization)).as("canonical form").isTrue();
    }

    static void assertOther(Asks recorded, Asks live, Normalization normalization) {
        assertThat(replay(recorded, live, normalization)).as("replay").isPresent();
        assertThat(compared(recorded, live, normalization)).as("recordings").isNotEmpty();
        assertThat(sameForm(recorded, live, normalization)).as("canonical form").isFalse();
    }
}
