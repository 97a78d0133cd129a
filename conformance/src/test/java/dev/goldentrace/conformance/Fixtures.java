package dev.goldentrace.conformance;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Small files of our own. */
public final class Fixtures {
    private Fixtures() {}

    /** Four runs that between them have most of what is odd in real ones. */
    public static Path runs() {
        return resource("/agent_runs.ndjson");
    }

    /** Two runs, one with personal data of all sorts, all invented. */
    public static Path personalRuns() {
        return resource("/personal_runs.ndjson");
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Fixtures.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
