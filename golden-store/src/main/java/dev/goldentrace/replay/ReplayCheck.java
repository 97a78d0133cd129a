package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.Place;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.normalize.RunValues;
import dev.goldentrace.normalize.TextMatching;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Checks that a recording replays before it counts: redacting, normalising and matching, on the data. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ReplayCheck {
    private final ReplaySource source;
    private final Divergences divergences;
    private final OutcomeComparison outcomes;

    private ReplayCheck(Golden golden, Session raw, ReplayContext context) {
        this.source = new ReplaySource(golden, ToolSources.all(ToolSource.RECORDED), context);
        this.divergences =
                new Divergences(context, golden.newest(), Shown.ofBothSides(LiveValues.of(context.redactor(), raw)));
        RunValues values = RunValues.of(raw);
        TextMatching texts = new TextMatching(Normalization.none(), List.of(golden.newest()), () -> values);
        this.outcomes = new OutcomeComparison(new Matching(new Binding(golden.surrogates()), texts));
    }

    /**
     * Asks a golden for everything that its session asked.
     *
     * @param golden the golden, as it would be written
     * @param raw the session that it was made from, not redacted
     * @param context what messages say
     * @return the divergence that a replay would end with, or empty where it replays
     */
    public static Optional<Divergence> of(Golden golden, Session raw, ReplayContext context) {
        return result(golden, raw, context).divergence();
    }

    /**
     * Asks a golden for everything that its session asked.
     *
     * @param golden the golden, as it would be written
     * @param raw the session that it was made from, not redacted
     * @param context what messages say
     * @return what a replay would end with
     */
    public static Result result(Golden golden, Session raw, ReplayContext context) {
        ReplayCheck check = new ReplayCheck(golden, raw, context);
        try {
            raw.runs().forEach(check::ask);
        } catch (Divergence e) {
            return new Result(Optional.of(e), check.source.unbound());
        }
        return new Result(check.source.unread(), check.source.unbound());
    }

    /**
     * What a replay would end with.
     *
     * @param divergence the divergence, or empty where it replays
     * @param unbound the stand-ins that it would hand to the agent as they are
     */
    public record Result(Optional<Divergence> divergence, List<UnboundValue> unbound) {
        /** Copies. */
        public Result {
            unbound = List.copyOf(unbound);
        }
    }

    private void ask(Run run) {
        run.prelude().forEach(call -> ask(call, new Place(run.number(), Step.MAIN_LANE, 0, null)));
        for (Step step : run.steps()) {
            Place place = new Place(run.number(), step.lane(), step.number(), null);
            ask(step.llm(), place);
            step.calls().forEach(call -> ask(call, place));
        }
    }

    /** A tool that runs an agent is not answered, and what is answered may hold surrogates that nothing has bound yet. */
    private void ask(Call call, Place place) {
        if (source.answer(call.request(), place) instanceof Answer.Recorded<?> answer) {
            outcomes.first(call, answer.outcome(), call.outcome()).ifPresent(difference -> {
                throw otherAnswer(call, place, difference);
            });
        }
    }

    private Divergence otherAnswer(Call call, Place place, Difference difference) {
        String what = call instanceof ToolCall tool ? tool.name() : call.kind().word() + " call";
        Object wasAnswered = difference.actual();
        Object wouldBe = difference.expected();
        Cause cause = new Cause.Order("another answer of " + what);
        Difference order = new Difference(cause, difference.path(), wasAnswered, wouldBe);
        return divergences.of(place.run(), place.lane(), place.step(), order);
    }
}
