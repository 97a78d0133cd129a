package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.Surrogate;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A stand-in for a redacted value that a replay hands to the agent as it is: nothing that the agent or the test said before
 * tells the value.
 *
 * @param surrogate the stand-in, as the golden lists it
 * @param place the call whose answer holds it first, such as {@code step 1, get_user}
 * @param path where in that answer, as a JSON path; {@code $} for the whole of a text
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record UnboundValue(Surrogate surrogate, String place, String path) {
    /** Checks that all parts are there. */
    public UnboundValue {
        Objects.requireNonNull(surrogate, "surrogate");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(path, "path");
    }

    /** {@return it in words, such as {@code name <Anonaym> (step 1, get_user, $.first_name)}} */
    public String words() {
        return surrogate.type().word() + " <" + surrogate.text() + "> (" + place + (path.equals("$") ? "" : ", " + path)
                + ")";
    }
}
