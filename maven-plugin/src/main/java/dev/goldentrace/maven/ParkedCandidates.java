package dev.goldentrace.maven;

import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.ResultReader;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.trace.Blob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The candidates that results name and that still lie in {@code target}. */
record ParkedCandidates(Path moduleRoot, Path results) implements Candidates {

    @Override
    public List<PendingCandidate> pending() {
        Map<String, PendingCandidate> byGolden = new TreeMap<>();
        for (TestResult result : ResultReader.readAll(results)) { // oldest first, so that the newest stays
            Candidate candidate = result.candidate();
            GoldenFacts golden = result.golden();
            if (candidate != null && golden != null && isParked(candidate.path()) && isBelow(golden.path())) {
                byGolden.put(
                        golden.path(),
                        new PendingCandidate(
                                result.test(),
                                candidate.path(),
                                golden.path(),
                                candidate.goldenSha256(),
                                candidate.reason()));
            }
        }
        return List.copyOf(byGolden.values());
    }

    @Override
    public void promote(PendingCandidate candidate) throws IOException {
        Path from = moduleRoot.resolve(candidate.path());
        Path golden = moduleRoot.resolve(candidate.golden());
        String found = sha256(golden);
        if (!Objects.equals(found, candidate.goldenSha256())) {
            throw new IOException("the golden has changed since this candidate was made: expected "
                    + words(candidate.goldenSha256()) + ", actual " + words(found) + " at <" + golden
                    + ">\nnext: mvn goldentrace:record -Dtest="
                    + candidate.test().className());
        }
        Files.createDirectories(Objects.requireNonNull(golden.getParent(), "a golden lies in a directory"));
        Path temporary = golden.resolveSibling(golden.getFileName() + ".tmp");
        try {
            Files.copy(from, temporary, StandardCopyOption.REPLACE_EXISTING);
            Files.move(temporary, golden, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        Files.delete(from);
    }

    private boolean isParked(String path) {
        return moduleRoot.resolve(path).normalize().startsWith(results.resolve("candidates"))
                && Files.isRegularFile(moduleRoot.resolve(path));
    }

    private boolean isBelow(String path) {
        return moduleRoot.resolve(path).normalize().startsWith(moduleRoot) && path.endsWith(".golden.json");
    }

    private static @Nullable String sha256(Path file) throws IOException {
        return Files.exists(file) ? Blob.of(Files.readAllBytes(file)).sha256() : null;
    }

    private static String words(@Nullable String sha256) {
        return sha256 == null ? "no golden" : "SHA-256 <" + sha256 + ">";
    }
}
