package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Run;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.SoftAssertionsProvider;

/** Assertions about the runs of a session. */
@API(status = EXPERIMENTAL, since = "0.1")
public class RunsAssert extends AbstractPartsAssert<RunsAssert, List<? extends Run>, Run, RunAssert> {

    /**
     * Makes assertions; navigation from a session or a run does it.
     *
     * @param actual the parts, in order
     */
    public RunsAssert(List<? extends Run> actual) {
        super(actual, RunsAssert.class);
    }

    static RunsAssert of(List<Run> parts, Scope scope, String description) {
        SoftAssertionsProvider softly = scope.softly();
        RunsAssert all = softly == null ? new RunsAssert(parts) : softly.proxy(RunsAssert.class, listType(), parts);
        return all.standing(scope).as(description).called("runs");
    }

    @Override
    RunsAssert of(List<? extends Run> parts) {
        return new RunsAssert(parts);
    }

    @Override
    Class<RunsAssert> type() {
        return RunsAssert.class;
    }

    @Override
    RunAssert assertionsOf(Run part) {
        return new RunAssert(part);
    }

    @Override
    Scope placeOf(Scope among, Run part) {
        return among.session().run(part);
    }
}
