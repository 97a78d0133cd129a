package dev.goldentrace.conformance.redact;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is checked on files of one format. */
interface RedactPart {

    /** Its figures in the last line, in order. */
    Map<String, @Nullable Object> figures();

    /** Whether all holds that must. */
    boolean isGood();
}
