package dev.goldentrace.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.Place;
import dev.goldentrace.capture.Source;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers from a recorded session: tool calls by equality, any other call in order. */
final class RecordedSource implements Source {
    private final Session golden;
    private final List<Call> unread;

    RecordedSource(Session golden) {
        this.golden = golden;
        this.unread = new ArrayList<>(golden.calls());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
        Call call = unread.stream()
                .filter(candidate -> candidate.kind() == request.kind())
                .filter(candidate ->
                        !(candidate instanceof ToolCall) || candidate.request().equals(request))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not recorded: " + request + "\nunread: " + unread));
        assertThat(request).isEqualTo(call.request());
        unread.remove(call);
        Outcome<R> outcome = (Outcome<R>) call.outcome();
        return new Answer.Recorded<>(
                outcome,
                call instanceof LlmCall llm ? llm.chunks() : List.of(),
                call.timing(),
                call instanceof LlmCall llm ? llm.attempt() : 1,
                place.lane());
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Map<String, Object>> fact(String key) {
        return Optional.ofNullable((Map<String, Object>) golden.facts().get(key));
    }

    @Override
    public Optional<Drawn> drawn(String lane) {
        return Optional.of(golden.drawnIn(lane).withClockFrom(golden.start()));
    }

    void requireAllRead() {
        assertThat(unread).isEmpty();
    }
}
