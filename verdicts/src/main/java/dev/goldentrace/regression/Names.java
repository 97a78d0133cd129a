package dev.goldentrace.regression;

import dev.goldentrace.trace.NearestName;
import java.util.Collection;

/** Checks names that users type. */
final class Names {
    private Names() {}

    static String known(String what, String name, Collection<String> known) {
        if (known.contains(name)) {
            return name;
        }
        throw new IllegalArgumentException("unknown " + what + " <" + name + ">; nearest <"
                + NearestName.of(name, known) + ">, all: " + String.join(", ", known));
    }
}
