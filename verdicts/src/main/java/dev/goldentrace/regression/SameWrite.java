package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.ToolRequest;
import java.util.HashSet;
import java.util.Set;
import org.apiguardian.api.API;

/** Says whether two state-changing calls are the same to a contract. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SameWrite {
    private SameWrite() {}

    /**
     * Compares two calls by name and arguments: numbers by value, prose by presence, all else to the letter.
     *
     * @param recorded a recorded call
     * @param live a call that an agent wants to make
     * @return whether a contract that holds the one is kept by the other
     */
    public static boolean of(ToolRequest recorded, ToolRequest live) {
        Set<String> prose = new HashSet<>(Prose.paths(recorded.arguments()));
        prose.retainAll(Prose.paths(live.arguments()));
        return recorded.name().equals(live.name())
                && Canonical.write(recorded.arguments(), prose).equals(Canonical.write(live.arguments(), prose));
    }
}
