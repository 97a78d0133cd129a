package dev.goldentrace.conformance;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Small files of our own. */
public final class Fixtures {
    private Fixtures() {}

    /** Four runs that between them have most of what is odd in real ones. */
    public static Path runs() {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource("/agent_runs.ndjson"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
