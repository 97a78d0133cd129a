package dev.goldentrace.settings;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Visible;
import org.apiguardian.api.API;

/** Says that a setting is unknown or has a value that it cannot have, where it was set, and what to write instead. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SettingsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsError(String message) {
        super(Visible.console(message));
    }
}
