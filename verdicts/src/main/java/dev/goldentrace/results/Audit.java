package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.golden.OwnerOnly;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who did what to goldens and results, and when: one line of JSON for each act, in {@code audit.ndjson} beside the
 * results, whole lines also when several processes write. It holds no value that was redacted and no id of a user.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Audit {
    /** The file's name, below the results' directory. */
    public static final String FILE = "audit.ndjson";

    private static final String SCHEMA = "goldentrace.audit/1";

    private final Path output;
    private final Clock clock;
    private final Actor actor;

    private Audit(Path output, Clock clock, Actor actor) {
        this.output = output;
        this.clock = clock;
        this.actor = actor;
    }

    /** What was done. */
    public enum Act {
        /** A recording was written to its golden. */
        RECORDED,
        /** A recording was made that waits to be accepted. */
        PENDING,
        /** A candidate was put in the place of its golden. */
        ACCEPTED,
        /** What was too old was removed. */
        PURGED,
        /** What named a user was removed. */
        FORGOT
    }

    /**
     * Opens an audit; nothing is written before the first act.
     *
     * @param output where results are, such as {@code target/goldentrace}
     * @param clock what time it is
     * @return the audit, in which whoever runs this process acts
     */
    public static Audit at(Path output, Clock clock) {
        return at(output, clock, Actor.ofThisProcess());
    }

    static Audit at(Path output, Clock clock, Actor actor) {
        return new Audit(output.toAbsolutePath().normalize(), clock, actor);
    }

    /**
     * Writes down what was done to a golden.
     *
     * @param act what was done
     * @param golden the golden's file, from the module's root, with {@code /}
     * @param surrogates what stands in it for redacted text; only their numbers are written
     * @throws UncheckedIOException when it cannot be written
     */
    public void golden(Act act, String golden, List<Surrogate> surrogates) {
        Map<String, Long> counts = new TreeMap<>();
        surrogates.forEach(surrogate -> counts.merge(surrogate.type().word(), 1L, Long::sum));
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("golden", golden);
        more.put("surrogates", counts);
        write(act, more);
    }

    /**
     * Writes down what was removed.
     *
     * @param act what was done
     * @param counts how many of what
     * @param user a keyed hash of the user whom it was about; null where there is no key, or it was about nobody
     * @throws UncheckedIOException when it cannot be written
     */
    public void removed(Act act, Map<String, Integer> counts, @Nullable String user) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        counts.forEach((what, count) -> numbers.put(what, count.longValue()));
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("removed", numbers);
        more.put("user", user);
        write(act, more);
    }

    private void write(Act act, Map<String, @Nullable Object> more) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("when", clock.instant().toString());
        json.put("who", actor.user());
        json.put("ci", actor.ci());
        json.put("what", act.name().toLowerCase(Locale.ROOT));
        json.putAll(more);
        try {
            OwnerOnly.createFolder(output);
            OwnerOnly.append(output.resolve(FILE), Utf8.bytes(Json.write(json) + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + output.resolve(FILE) + " (" + e
                            + "), where it is written down who recorded, accepted and removed"
                            + " what: is the folder writable and the disk not full?",
                    e);
        }
    }
}
