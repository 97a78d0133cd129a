package dev.goldentrace.junit;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.ForwardingSource;
import dev.goldentrace.capture.Place;
import dev.goldentrace.capture.Source;
import dev.goldentrace.fork.FinishedSteps;
import dev.goldentrace.fork.ForkPoint;
import dev.goldentrace.fork.ForkPoints;
import dev.goldentrace.fork.ForkSource;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.ToolSource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Goes on where a recording that failed or was killed ended: its finished steps are answered from its candidate. */
final class Resume {
    private final TestCase test;
    private final Settings settings;

    Resume(TestCase test, Settings settings) {
        this.test = test;
        this.settings = settings;
    }

    /**
     * How a recording starts.
     *
     * @param source where its answers come from
     * @param check throws where it must not be kept though its test passed
     */
    record Start(Source source, Runnable check) {}

    Start start(Source live) {
        Optional<Found> found =
                found(Unfinished.at(settings, test.golden())).or(() -> found(Workspace.candidates(settings)));
        if (found.isEmpty()) {
            test.say("nothing to resume " + test.name()
                    + " from: it has no candidate with a finished step, so it is recorded afresh");
            return new Start(live, () -> {});
        }
        return found.get().start(live);
    }

    private Optional<Found> found(GoldenStore store) {
        return store.read(test.golden())
                .map(candidate -> new Found(candidate, store.pathOf(test.golden())))
                .filter(candidate -> !candidate.finished().steps().isEmpty());
    }

    /** A candidate to go on from. */
    private final class Found {
        private final Golden candidate;
        private final Session finished;
        private final String shown;

        Found(Golden candidate, Path file) {
            this.candidate = candidate;
            this.finished = FinishedSteps.toGoOnFrom(candidate.newest());
            Path root = settings.moduleRoot();
            this.shown = (file.startsWith(root) ? root.relativize(file) : file)
                    .toString()
                    .replace('\\', '/');
        }

        Session finished() {
            return finished;
        }

        Start start(Source live) {
            ForkPoints points = ForkPoints.of(finished);
            ForkPoint point = points.all().get(points.all().size() - 1);
            int steps = finished.steps().size();
            Optional<String> obstacle = points.obstacle(point);
            if (obstacle.isPresent()) {
                test.say(test.name() + " cannot be resumed from " + shown + ": " + obstacle.get()
                        + "; it is recorded afresh");
                return new Start(live, () -> {});
            }
            test.say("resuming " + test.name() + " from " + shown + ": " + steps
                    + (steps == 1 ? " finished step is" : " finished steps are")
                    + " answered from it, and what follows is live");
            Checked checked = new Checked(fork(point, live));
            return new Start(checked, checked::requireAllRead);
        }

        private ForkSource fork(ForkPoint point, Source live) {
            Golden part = candidate.withRecordings(List.of(finished));
            return new ForkSource(part, point, ToolSources.all(ToolSource.RECORDED), live, Endings.context(test));
        }

        /** A divergence here is about a candidate that nobody accepted, and calls for another remedy. */
        private final class Checked extends ForwardingSource {
            private final ForkSource fork;

            Checked(ForkSource fork) {
                super(fork);
                this.fork = fork;
            }

            @Override
            public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
                try {
                    return fork.answer(request, place);
                } catch (Divergence e) {
                    throw new CannotResume(test, shown, e);
                }
            }

            void requireAllRead() {
                fork.unread().ifPresent(divergence -> {
                    throw new CannotResume(test, shown, divergence);
                });
            }
        }
    }
}
