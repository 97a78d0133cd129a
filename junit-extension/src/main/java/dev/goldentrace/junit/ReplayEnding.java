package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.ReplayContext;
import dev.goldentrace.replay.ReplayPolicy;
import dev.goldentrace.replay.ReplaySource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** A replay: every call answered from the golden, every recorded call made. */
final class ReplayEnding implements Ending {
    private final ReplaySource source;
    private final ResultOfTest result;
    private final TestCase test;

    ReplayEnding(
            TestCase test,
            ReplayContext context,
            Golden golden,
            ToolSources tools,
            ReplayPolicy policy,
            ResultOfTest result) {
        this.source = new ReplaySource(golden, tools, context, policy);
        this.result = result;
        this.test = test;
    }

    @Override
    public ReplaySource source() {
        return source;
    }

    @Override
    public List<NormalizedText> normalized() {
        return source.normalized();
    }

    @Override
    public void passed(Session session) {
        result.promptChanges(source.promptChanges());
        result.judgedBefore();
        source.unread().ifPresent(divergence -> {
            result.divergence(divergence);
            throw divergence;
        });
    }

    /** What the replay went on past comes before what the test made of it. */
    @Override
    public Throwable instead(Session soFar, Throwable thrown) {
        Optional<Divergence> passed = source.passed();
        passed.ifPresent(divergence -> divergence.addSuppressed(thrown));
        if (passed.isEmpty() && !(thrown instanceof TestAbortedException)) {
            new UnboundWarning(test, source.unbound())
                    .ofReplay()
                    .map(UnboundHint::new)
                    .ifPresent(thrown::addSuppressed);
        }
        return passed.<Throwable>map(divergence -> divergence).orElse(thrown);
    }

    @Override
    public void failed(Session session, Throwable thrown) {
        result.promptChanges(source.promptChanges());
        if (thrown instanceof Divergence divergence) {
            result.divergence(divergence);
        }
    }
}
