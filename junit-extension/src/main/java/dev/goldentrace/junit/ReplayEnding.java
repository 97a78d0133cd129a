package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.ReplaySource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.trace.Session;
import java.util.List;

/** A replay: every call answered from the golden, every recorded call made. */
final class ReplayEnding implements Ending {
    private final ReplaySource source;
    private final ResultOfTest result;

    ReplayEnding(TestCase test, Golden golden, ToolSources tools, ResultOfTest result) {
        this.source = new ReplaySource(golden, tools, Endings.context(test));
        this.result = result;
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
    }

    @Override
    public void failed(Session session, Throwable thrown) {
        if (thrown instanceof Divergence divergence) {
            result.divergence(divergence);
        }
    }
}
