package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.fork.ForkSource;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * A fork: recorded steps, then live ones, held against the test's golden as a live run is; where there is none yet, against the
 * rules that no golden may break. Nothing is kept but what it is told to.
 */
final class ForkEnding implements Ending {
    private final LiveVerdict live;
    private final ForkSource source;
    private final ResultOfTest result;
    private final Forked forked;

    /** Hears what a fork came to. */
    interface Forked {
        /** Gives what a message is to say of where the session is kept; empty where it is not. */
        String ended(Fork fork, String reason, boolean whole);
    }

    /**
     * A fork that is over.
     *
     * @param candidate its session as it would be kept
     * @param session its session as it was
     * @param live the part of it that was live
     */
    record Fork(Golden candidate, Session session, Session live) {}

    ForkEnding(
            TestCase test,
            Settings settings,
            Optional<Golden> golden,
            ForkSource source,
            ResultOfTest result,
            Draft draft,
            Forked forked) {
        this.live = new LiveVerdict(test, settings, golden, draft, result);
        this.source = source;
        this.result = result;
        this.forked = forked;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public List<NormalizedText> normalized() {
        return source.normalized();
    }

    @Override
    public void passed(Session session) {
        source.unread().ifPresent(divergence -> {
            result.divergence(divergence);
            throw divergence;
        });
        Golden candidate = live.candidate(session);
        Verdict verdict = live.of(candidate);
        result.verdict(verdict);
        boolean inconclusive = verdict.result() == Verdict.Result.INCONCLUSIVE;
        String reason = inconclusive ? "the provider did not answer" : verdict.headline();
        String kept = forked.ended(new Fork(candidate, session, source.liveOf(session)), reason, !inconclusive);
        if (inconclusive) {
            throw live.inconclusive(verdict);
        }
        if (verdict.failed()) {
            throw live.regression(candidate, verdict, kept);
        }
    }

    @Override
    public Throwable instead(Session soFar, Throwable thrown) {
        return live.instead(soFar, thrown);
    }

    @Override
    public void failed(Session session, Throwable thrown) {
        if (thrown instanceof Divergence divergence) {
            result.divergence(divergence);
        } else if (!session.calls().isEmpty()) {
            String reason = thrown instanceof TestAbortedException ? "the test was aborted" : "the test failed";
            forked.ended(new Fork(live.candidate(session), session, source.liveOf(session)), reason, false);
        }
    }
}
