package dev.goldentrace.maven;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.SecretFound;
import dev.goldentrace.results.Audit;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.ResultReader;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The candidates that results name and that still lie below {@code target}. */
final class ParkedCandidates implements Candidates {
    private final Path moduleRoot;
    private final Path results;
    private final List<Path> stores;
    private final Audit audit;
    private final RedactionSettings settings;

    ParkedCandidates(Path moduleRoot, Path results, Audit audit, RedactionSettings settings) {
        this.audit = audit;
        this.settings = settings;
        this.moduleRoot = moduleRoot.toAbsolutePath().normalize();
        this.results = results;
        Path output = results.toAbsolutePath().normalize();
        this.stores = List.of(output.resolve("candidates"), output.resolve("forks"));
    }

    @Override
    public List<PendingCandidate> pending() {
        Map<String, PendingCandidate> byFile = new LinkedHashMap<>();
        for (TestResult result : ResultReader.readAll(results)) { // oldest first, so that the newest stays
            Candidate candidate = result.candidate();
            GoldenFacts golden = result.golden();
            if (candidate != null && golden != null && isParked(candidate.path(), golden.path())) {
                byFile.remove(candidate.path());
                byFile.put(
                        candidate.path(),
                        new PendingCandidate(
                                result.test(),
                                result.status(),
                                candidate.path(),
                                golden.path(),
                                candidate.reason(),
                                candidate.unfit()));
            }
        }
        return byGolden(byFile.values());
    }

    /** A fork that must not be accepted hides no candidate that may be. */
    private static List<PendingCandidate> byGolden(Collection<PendingCandidate> oldestFirst) {
        Map<String, PendingCandidate> byGolden = new TreeMap<>();
        for (PendingCandidate each : oldestFirst) {
            byGolden.merge(
                    each.golden(),
                    each,
                    (older, newer) -> unfit(newer) != null && unfit(older) == null ? older : newer);
        }
        return List.copyOf(byGolden.values());
    }

    @Override
    public void promote(PendingCandidate candidate) throws NotAccepted {
        Golden made = accepted(candidate);
        audit.golden(Audit.Act.ACCEPTED, candidate.golden(), made.surrogates());
    }

    private Golden accepted(PendingCandidate candidate) throws NotAccepted {
        try {
            return promote(candidate, GoldenStore.at(store(candidate.path())));
        } catch (GoldenUnreadable | SecretFound | UncheckedIOException e) {
            throw new NotAccepted(Objects.requireNonNullElse(e.getMessage(), e.toString()), e);
        }
    }

    private Golden promote(PendingCandidate candidate, GoldenStore candidates) throws NotAccepted {
        Golden made = candidates.read(moduleRoot.resolve(candidate.path()));
        GoldenStore goldens =
                GoldenStore.at(goldens(candidate), Gate.of(settings.withPersonalData(made.personalData())));
        String record =
                "\nnext: mvn goldentrace:record -Dtest=" + candidate.test().className();
        String unfit = unfit(candidate);
        if (unfit != null) {
            throw new NotAccepted("it is no recording to accept: " + unfit + record, null);
        }
        String found = goldens.hashOf(made.id());
        if (!found.equals(made.against())) {
            throw new NotAccepted(
                    "the golden has changed since this candidate was made: expected SHA-256 <" + made.against()
                            + ">, actual <" + found + "> at <" + candidate.golden() + ">" + record,
                    null);
        }
        goldens.stage(made.withAgainst(null)).commit();
        candidates.remove(made.id());
        return made;
    }

    private static @Nullable String unfit(PendingCandidate candidate) {
        return candidate.unfit() == null && candidate.status() == Status.FAILED ? "its test failed" : candidate.unfit();
    }

    /** The folder of goldens: a golden lies in it where its candidate lies among the candidates. */
    private Path goldens(PendingCandidate candidate) {
        Path root = moduleRoot.resolve(candidate.golden()).normalize();
        int names = inStore(candidate.path()).getNameCount();
        for (int i = 0; i < names; i++) {
            root = Objects.requireNonNull(root.getParent());
        }
        return root;
    }

    private Path inStore(String path) {
        return store(path).relativize(moduleRoot.resolve(path).normalize());
    }

    /** Where a candidate lies: recordings and live runs in one folder, forks in another. */
    private Path store(String path) {
        Path file = moduleRoot.resolve(path).normalize();
        return stores.stream().filter(file::startsWith).findFirst().orElse(stores.get(0));
    }

    private boolean isParked(String path, String goldenPath) {
        Path file = moduleRoot.resolve(path).normalize();
        Path golden = moduleRoot.resolve(goldenPath).normalize();
        return file.startsWith(store(path))
                && Files.isRegularFile(file)
                && golden.startsWith(moduleRoot)
                && golden.endsWith(inStore(path));
    }
}
