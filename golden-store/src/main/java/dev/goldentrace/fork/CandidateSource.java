package dev.goldentrace.fork;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.ForwardingSource;
import dev.goldentrace.capture.Place;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Cause;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.ReplayContext;
import dev.goldentrace.replay.ReplaySource;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolRequest;
import org.apiguardian.api.API;

/** Replays a candidate that may have been broken off: where it ended, a call that goes on is beyond its end, not a divergence. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class CandidateSource extends ForwardingSource {
    private final ReplaySource replay;
    private final Session recorded;
    private final String file;
    private final ReplayContext context;

    /**
     * Makes a source.
     *
     * @param replay answers from the candidate
     * @param candidate the candidate
     * @param file how messages name its file
     * @param context what messages say
     */
    public CandidateSource(ReplaySource replay, Golden candidate, String file, ReplayContext context) {
        super(replay);
        this.replay = replay;
        this.recorded = candidate.newest();
        this.file = file;
        this.context = context;
    }

    @Override
    public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
        try {
            return replay.answer(request, place);
        } catch (Divergence e) {
            boolean extra = e.details().cause() instanceof Cause.ExtraCall;
            if (extra && !FinishedSteps.isWhole(recorded) && replay.unread().isEmpty()) {
                throw new BeyondTheEnd(context, file, recorded, words(request));
            }
            throw e;
        }
    }

    private static String words(Request<?> request) {
        if (request instanceof ToolRequest tool) {
            return "the tool <" + tool.name() + ">";
        }
        return request instanceof LlmRequest
                ? "the model"
                : "a " + request.kind().word();
    }
}
