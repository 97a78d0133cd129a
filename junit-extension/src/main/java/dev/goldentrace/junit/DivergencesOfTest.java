package dev.goldentrace.junit;

import dev.goldentrace.replay.Divergence;
import dev.goldentrace.results.DivergenceResult;
import dev.goldentrace.results.FurtherDivergence;
import dev.goldentrace.results.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The divergences of a test as its result shows them: the first, what came after it, and the prompts that were let pass. */
final class DivergencesOfTest {
    private static final int MOST = 100;

    private final List<FurtherDivergence> further = new ArrayList<>();
    private final TestCase test;
    private @Nullable DivergenceResult first;

    DivergencesOfTest(TestCase test) {
        this.test = test;
    }

    void first(Divergence divergence) {
        first = result(divergence.details());
        divergence
                .further()
                .forEach(other ->
                        add(other.consequence() ? Standing.CONSEQUENCE : Standing.INDEPENDENT, other.details()));
    }

    void promptChanges(List<Divergence.Details> changes) {
        changes.forEach(change -> add(Standing.PROMPT_CHANGE, change));
    }

    private void add(Standing standing, Divergence.Details details) {
        if (further.size() < MOST) {
            further.add(new FurtherDivergence(standing, result(details)));
        }
    }

    /** The first one, or null where the test did not diverge. */
    @Nullable
    DivergenceResult first() {
        return first;
    }

    List<FurtherDivergence> further() {
        return further;
    }

    private DivergenceResult result(Divergence.Details details) {
        return new DivergenceResult(
                test.safe(details.cause().words()),
                test.safe(details.lane()),
                details.run(),
                details.step(),
                test.safe(details.cause().words()),
                details.path(),
                details.expected(),
                details.actual(),
                details.remedies());
    }
}
