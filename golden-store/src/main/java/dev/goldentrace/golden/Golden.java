package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The accepted recordings of one test.
 *
 * @param id whose it is
 * @param redaction the fingerprint of the redaction settings that it was written with; after a {@value #COMPARING}, that of
 *     what was not compared then, where anything was said
 * @param personalData whose the personal data in it is; what is invented was left as it is
 * @param contract what must hold for behaviour to be the same, in words, as the writer's rules inferred it; null if unsaid
 * @param surrogates what stands in the recordings for redacted text
 * @param recordings the accepted sessions, redacted, oldest first; never empty
 * @param against for a candidate: the SHA-256 of the golden that it was held against, or {@link #NO_GOLDEN}; else null
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Golden(
        GoldenId id,
        String redaction,
        PersonalData personalData,
        @Nullable String contract,
        List<Surrogate> surrogates,
        List<Session> recordings,
        @Nullable String against) {

    /** The version of the file format that this library reads and writes. */
    public static final int SCHEMA = 1;

    /** What {@link #against} says where there was no golden. */
    public static final String NO_GOLDEN = "none";

    /** Stands between the two parts of {@link #redaction}. */
    public static final String COMPARING = "/";

    /** Checks and copies. */
    public Golden {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(redaction, "redaction");
        Objects.requireNonNull(personalData, "personalData");
        surrogates = List.copyOf(surrogates);
        recordings = List.copyOf(recordings);
        if (recordings.isEmpty()) {
            throw new IllegalArgumentException("a golden holds at least one recording");
        }
    }

    /**
     * Makes one whose personal data is real, so that it was redacted.
     *
     * @param id whose it is
     * @param redaction the fingerprint of the redaction settings
     * @param contract what must hold, in words; null if unsaid
     * @param surrogates what stands for redacted text
     * @param recordings the accepted sessions, redacted, oldest first; never empty
     * @param against for a candidate, the SHA-256 of the golden that it was held against; else null
     */
    public Golden(
            GoldenId id,
            String redaction,
            @Nullable String contract,
            List<Surrogate> surrogates,
            List<Session> recordings,
            @Nullable String against) {
        this(id, redaction, PersonalData.REAL, contract, surrogates, recordings, against);
    }

    /** {@return the newest recording, the one that a replay answers from} */
    public Session newest() {
        return recordings.get(recordings.size() - 1);
    }

    /**
     * Says whether another golden was redacted with the same settings. How the two are compared may differ: it changes
     * nothing that is written.
     *
     * @param other the other one
     * @return whether the same texts would be redacted to the same
     */
    public boolean redactedAs(Golden other) {
        return redacted(redaction).equals(redacted(other.redaction));
    }

    private static String redacted(String fingerprint) {
        int end = fingerprint.indexOf(COMPARING);
        return end < 0 ? fingerprint : fingerprint.substring(0, end);
    }

    /**
     * Says which golden this candidate was held against.
     *
     * @param hash the SHA-256 of the golden's file, {@link #NO_GOLDEN}, or null for a golden itself
     * @return a copy that says so
     */
    public Golden withAgainst(@Nullable String hash) {
        return new Golden(id, redaction, personalData, contract, surrogates, recordings, hash);
    }

    /**
     * Takes other recordings that were redacted with the same settings, such as a part of its own.
     *
     * @param others oldest first; never empty
     * @return a copy with them
     */
    public Golden withRecordings(List<Session> others) {
        return new Golden(id, redaction, personalData, contract, surrogates, others, against);
    }
}
