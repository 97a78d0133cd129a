package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/** Says where a tool's answers come from. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum ToolSource {
    /** From the golden; a call that it does not hold is a divergence. */
    RECORDED,
    /** From the golden where it holds the call, else from the tool. */
    RECORDED_OR_LIVE,
    /** From the tool. */
    LIVE,
    /** From the tool, and compared with the golden. */
    COMPARE,
    /** From nowhere: the call is refused. */
    FORBID;

    /** {@return the word that settings use, such as {@code recorded-or-live}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
