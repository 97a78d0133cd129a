package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.golden.StagedGolden;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.replay.ReplayCheck;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.Keeping;
import dev.goldentrace.results.ResultLevel;
import dev.goldentrace.results.ResultReader;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a session that was not written as a candidate under the build's output, so that it can be looked at and accepted. */
final class Parking {
    private final Settings settings;
    private final ResultOfTest result;
    private final GoldenStore candidates;
    private final boolean askedFor;

    Parking(Settings settings, ResultOfTest result, Gate gate) {
        this(settings, result, Workspace.candidates(settings, gate), false);
    }

    private Parking(Settings settings, ResultOfTest result, GoldenStore candidates, boolean askedFor) {
        this.askedFor = askedFor;
        this.settings = settings;
        this.result = result;
        this.candidates = candidates;
    }

    static Parking ofForks(Settings settings, ResultOfTest result, Gate gate) {
        return new Parking(settings, result, Workspace.forks(settings, gate), true);
    }

    /** Says where a candidate lies that an earlier run left and that waits to be accepted; empty where none does. */
    Optional<String> waiting(TestCase test) {
        Path file = candidates.pathOf(test.golden());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String path = result.relative(file);
        return ResultReader.readAll(Workspace.output(settings.moduleRoot())).stream()
                .filter(earlier -> names(earlier, path))
                .reduce((older, newer) -> newer)
                .filter(this::isPending)
                .filter(earlier -> isOfThisGolden(Objects.requireNonNull(earlier.candidate()), test))
                .map(earlier -> path);
    }

    private static boolean names(TestResult earlier, String path) {
        Candidate candidate = earlier.candidate();
        return candidate != null && candidate.path().equals(path);
    }

    /** What a live run left that passed is of no use to anybody who did not ask for it. */
    private boolean isPending(TestResult earlier) {
        Candidate candidate = earlier.candidate();
        return candidate != null
                && candidate.acceptable()
                && (earlier.status() == Status.PENDING
                        || earlier.status() == Status.REGRESSED
                        || (askedFor && earlier.status() == Status.PASSED));
    }

    private boolean isOfThisGolden(Candidate candidate, TestCase test) {
        String hash = Workspace.goldens(settings).hashOf(test.golden());
        return Objects.requireNonNullElse(candidate.goldenSha256(), Golden.NO_GOLDEN)
                .equals(hash);
    }

    /** Says in the console that a session was not kept, as that would have cost what waits; gives the same for a message. */
    static String left(TestCase test, String waiting) {
        test.say("not kept " + test.name() + ": " + waiting
                + " is of an earlier run and waits to be accepted. Accept it (" + test.acceptCommand()
                + ") or delete that file to make room");
        return "none, as " + waiting + " waits to be accepted";
    }

    /** Says why a session that is whole must not be accepted all the same; null where it replays and the model answered. */
    static @Nullable String unfit(TestCase test, Golden draft, Session raw) {
        return ReplayCheck.of(draft, raw, Endings.context(test))
                .map(divergence -> wouldNotReplay(divergence.details().cause().words()))
                .or(() -> Unanswered.words(draft.newest()))
                .orElse(null);
    }

    static String wouldNotReplay(String cause) {
        return "it would not replay: " + cause;
    }

    /** Says what to type where a candidate is what was meant. */
    String acceptCommand(TestCase test) {
        return isKept()
                ? test.acceptCommand()
                : test.recordCommand() + " -D" + Setting.RESULTS_LEVEL.property() + "=" + ResultLevel.FULL.word()
                        + ", then accept it";
    }

    private boolean isKept() {
        return Keeping.of(settings).level().keepsTexts();
    }

    /** Parks a candidate and gives its path from the module's root; a folder that cannot be written hides nothing else. */
    String park(Golden draft, String reason, @Nullable String unfit) {
        if (!isKept()) {
            return "none, as " + Setting.RESULTS_LEVEL.property() + "="
                    + Keeping.of(settings).level().word() + " keeps no texts";
        }
        try {
            return write(draft, reason, unfit);
        } catch (UncheckedIOException e) {
            return "none, as it could not be kept: " + e.getMessage();
        }
    }

    private String write(Golden draft, String reason, @Nullable String unfit) {
        String against = Workspace.goldens(settings).hashOf(draft.id());
        stage(candidates, draft.withAgainst(against)).commit();
        String path = result.relative(candidates.pathOf(draft.id()));
        @Nullable String hash = against.equals(Golden.NO_GOLDEN) ? null : against;
        result.candidate(new Candidate(path, hash, reason, unfit));
        return path;
    }

    /** What stands in a candidate's place and cannot be read is worth nothing. */
    private static StagedGolden stage(GoldenStore candidates, Golden candidate) {
        try {
            return candidates.stage(candidate);
        } catch (GoldenUnreadable e) {
            candidates.remove(candidate.id());
            return candidates.stage(candidate);
        }
    }

    /** A candidate that an earlier run left is out of date as soon as a newer session was accepted or is the same. */
    void clear(Golden draft) {
        candidates.remove(draft.id());
    }
}
