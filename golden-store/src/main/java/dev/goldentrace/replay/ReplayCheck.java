package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Place;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.util.Optional;
import org.apiguardian.api.API;

/** Checks that a recording replays before it counts: redacting, normalising and matching, on the data. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ReplayCheck {
    private ReplayCheck() {}

    /**
     * Asks a golden for everything that its session asked.
     *
     * @param golden the golden, as it would be written
     * @param raw the session that it was made from, not redacted
     * @param context what messages say
     * @return the divergence that a replay would end with, or empty where it replays
     */
    public static Optional<Divergence> of(Golden golden, Session raw, ReplayContext context) {
        ReplaySource source = new ReplaySource(golden, ToolSources.all(ToolSource.RECORDED), context);
        try {
            for (Run run : raw.runs()) {
                run.prelude()
                        .forEach(call ->
                                source.answer(call.request(), new Place(run.number(), Step.MAIN_LANE, 0, null)));
                for (Step step : run.steps()) {
                    Place place = new Place(run.number(), step.lane(), step.number(), null);
                    source.answer(step.llm().request(), place);
                    step.calls().forEach(call -> source.answer(call.request(), place));
                }
            }
        } catch (Divergence e) {
            return Optional.of(e);
        }
        return source.unread();
    }
}
