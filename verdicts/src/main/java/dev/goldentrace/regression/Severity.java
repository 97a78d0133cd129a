package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Says what a {@link Finding} does to a build. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Severity {
    /** It fails the build. */
    FAIL,
    /** It is shown, and the build goes on. */
    WARN,
    /** It is good to know, such as an improvement. */
    INFO
}
