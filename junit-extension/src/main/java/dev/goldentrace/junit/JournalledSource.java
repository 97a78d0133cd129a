package dev.goldentrace.junit;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.ForwardingSource;
import dev.goldentrace.capture.Place;
import dev.goldentrace.capture.Source;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import java.util.function.Consumer;

/** Says when a live call has ended. */
final class JournalledSource extends ForwardingSource {
    private final Runnable ended;

    JournalledSource(Source source, Runnable ended) {
        super(source);
        this.ended = ended;
    }

    @Override
    public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
        Answer<R> answer = source().answer(request, place);
        if (answer instanceof Answer.Live<R> live) {
            Consumer<Outcome<R>> check = live.check().andThen(outcome -> ended.run());
            return new Answer.Live<>(check);
        }
        return answer;
    }
}
