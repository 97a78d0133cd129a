package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * Removes what is older than it is kept, below a build's output and nowhere else: candidates; the texts of results, whose
 * figures stay longer; results; the report. The age is that of the file. Goldens, the audit and the ledgers of recordings stay.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Purge {
    private final Path output;
    private final Retention keep;
    private final Clock clock;
    private final boolean dry;
    private final boolean sparesCandidates;

    private Purge(Path output, Retention keep, Clock clock, boolean dry, boolean sparesCandidates) {
        this.output = output;
        this.keep = keep;
        this.clock = clock;
        this.dry = dry;
        this.sparesCandidates = sparesCandidates;
    }

    /**
     * Makes a purge.
     *
     * @param output where results are, such as {@code target/goldentrace}; it need not exist
     * @param keep how long things are kept
     * @param clock what time it is
     * @return the purge
     */
    public static Purge of(Path output, Retention keep, Clock clock) {
        return new Purge(output.toAbsolutePath().normalize(), keep, clock, false, false);
    }

    /** {@return a purge that only counts} */
    public Purge dryRun() {
        return new Purge(output, keep, clock, true, sparesCandidates);
    }

    /** {@return a purge that leaves candidates, as somebody goes on with one} */
    public Purge sparingCandidates() {
        return new Purge(output, keep, clock, dry, true);
    }

    /**
     * Removes what is too old.
     *
     * @return what it was
     * @throws UncheckedIOException when a file cannot be removed
     */
    public Purged run() {
        Removal removal = new Removal(output, dry);
        int candidates = sparesCandidates ? 0 : removal.candidates(before(Retention.Tier.CANDIDATES));
        OldResults results = new OldResults(removal);
        results.run(before(Retention.Tier.RESULTS), before(Retention.Tier.METRICS));
        int reports = removal.reports(before(Retention.Tier.RESULTS));
        return Purged.of(candidates, results.thinned(), results.removed(), reports, keep);
    }

    private Instant before(Retention.Tier tier) {
        return keep.of(tier).map(clock.instant()::minus).orElse(Instant.MIN);
    }
}
