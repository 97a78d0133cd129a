package dev.goldentrace.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.results.Audit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Accepts candidates: puts them in the place of their goldens. Refuses where a golden has changed since its candidate
 * was made.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "accept", threadSafe = true)
public final class AcceptMojo extends GoldentraceMojo {
    private static final int MOST = 12;

    /**
     * Which tests' candidates: {@code RefundAgentTest}, {@code RefundAgentTest.refunds}, several by commas, {@code *}
     * for any part of a name, {@code all} for all.
     */
    @Parameter(property = "goldentrace.accept")
    private @Nullable String accept;

    /** Makes the goal; Maven sets its parameters. */
    public AcceptMojo() {}

    @Override
    void run() throws MojoFailureException {
        RedactionSettings redaction = redaction();
        Candidates candidates =
                new ParkedCandidates(moduleRoot(), results(), Audit.at(results(), Clock.systemUTC()), redaction);
        List<PendingCandidate> pending = candidates.pending();
        if (accept == null || accept.isBlank()) {
            throw new MojoFailureException("which candidates?\n" + list(pending)
                    + "next: mvn goldentrace:accept -Dgoldentrace.accept=TEST, or all");
        }
        Selection selection = Selection.of(accept);
        List<PendingCandidate> chosen = pending.stream()
                .filter(candidate -> selection.includes(candidate.test()))
                .toList();
        if (!chosen.isEmpty()) {
            promote(candidates, chosen, redaction);
        } else if (isOnlyModule()) {
            throw new MojoFailureException("no candidate of <" + accept + ">\n" + list(pending)
                    + "next: mvn goldentrace:record -Dtest=TEST, to make one");
        }
    }

    private void promote(Candidates candidates, List<PendingCandidate> chosen, RedactionSettings redaction)
            throws MojoFailureException {
        List<String> refused = new ArrayList<>();
        for (PendingCandidate candidate : chosen) {
            try {
                candidates.promote(candidate);
                getLog().info("accepted " + candidate.test().name() + ": " + candidate.golden());
                ScannedGoldens.ofFile(moduleRoot(), candidate.golden(), redaction)
                        .lines(MOST)
                        .forEach(getLog()::info);
            } catch (NotAccepted e) {
                refused.add(candidate.test().name() + ": " + e.getMessage());
            }
        }
        if (!refused.isEmpty()) {
            throw new MojoFailureException("not accepted\n" + String.join("\n", refused));
        }
    }

    private static String list(List<PendingCandidate> pending) {
        if (pending.isEmpty()) {
            return "none waits in this module\n";
        }
        StringBuilder lines = new StringBuilder("these wait:\n");
        pending.forEach(candidate -> lines.append("  ")
                .append(candidate.test().name())
                .append(": ")
                .append(candidate.reason())
                .append('\n'));
        return lines.toString();
    }
}
