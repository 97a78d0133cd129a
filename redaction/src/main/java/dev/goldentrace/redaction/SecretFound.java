package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Visible;
import org.apiguardian.api.API;

/**
 * Stops a write: the text still holds something that must not be on disk, a secret or personal data. Its message never shows
 * the value.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SecretFound extends RuntimeException {
    private static final String OUT =
            "take it out of what the test sends, of what its tools answer and of its name, or use a" + " made-up one";

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
        boolean secret = hit.type().isSecret();
        String what = secret ? "a secret" : "personal data";
        return where + ": not written, because it would hold " + what + "\n"
                + "  expected  <no secret and no personal data after redaction>\n"
                + "  actual    <" + hit.rule() + ", characters " + (hit.start() + 1) + " to " + hit.end()
                + "; the value is not shown>\n"
                + "  why       it was not in the session when that was redacted, or it stands where redaction does not look\n"
                + "  then      " + OUT + (secret ? secretRemedy() : personalRemedies());
    }

    private static String secretRemedy() {
        return ": one that says so, such as <your-api-key>";
    }

    private static String personalRemedies() {
        return """
                : an address at example.com, a number of a test range
                            or redact the field in which it stands, by its name: goldentrace.redaction.fields=NAME=TYPE
                            or let it stand wherever it is found: -Dgoldentrace.redaction.allow=TEXT
                            or, if all personal data of the test is made up: @AgentTrace(personalData = INVENTED)""";
    }
}
