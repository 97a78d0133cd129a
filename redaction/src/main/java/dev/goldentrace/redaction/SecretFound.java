package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Visible;
import org.apiguardian.api.API;

/** Stops a write: the text still holds something that must not be on disk. Its message never shows the value. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SecretFound extends RuntimeException {
    private final String where;
    private final Hit hit;

    SecretFound(String where, Hit hit) {
        super(Visible.console(message(where, hit)));
        this.where = where;
        this.hit = hit;
    }

    /** {@return the file or field, as the caller of the gate named it} */
    public String where() {
        return where;
    }

    /** {@return what was found} */
    public Hit hit() {
        return hit;
    }

    private static String message(String where, Hit hit) {
        return where + ": not written, because it would hold a secret\n"
                + "  expected  <nothing secret after redaction>\n"
                + "  actual    <" + hit.rule() + ", characters " + (hit.start() + 1) + " to " + hit.end()
                + "; the value is not shown>\n"
                + "  why       it was not in the session when that was redacted, or it stands where redaction does not look\n"
                + "  then      take it out of what the test sends and of its name, or use a made-up one:"
                + " an address at example.com, a key without digits";
    }
}
