package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.golden.StagedGolden;
import dev.goldentrace.replay.ReplayCheck;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Keeps a session that was not written as a candidate under the build's output, so that it can be looked at and accepted. */
final class Parking {
    private final Settings settings;
    private final ResultOfTest result;

    Parking(Settings settings, ResultOfTest result) {
        this.settings = settings;
        this.result = result;
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

    /** Parks a candidate and gives its path from the module's root; a folder that cannot be written hides nothing else. */
    String park(Golden draft, String reason, @Nullable String unfit) {
        try {
            return write(draft, reason, unfit);
        } catch (UncheckedIOException e) {
            return "none, as it could not be kept: " + e.getMessage();
        }
    }

    private String write(Golden draft, String reason, @Nullable String unfit) {
        GoldenStore candidates = Workspace.candidates(settings);
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
        Workspace.candidates(settings).remove(draft.id());
    }
}
