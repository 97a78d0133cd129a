package dev.goldentrace.conformance.redact;

import dev.goldentrace.trace.Json;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kind {@code redact}: the parts for which there are files, and one line of all their figures. */
final class RedactKind {
    private final List<RedactPart> parts;

    RedactKind(List<RedactPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Whether all holds that must; the figures go out last. */
    boolean run(PrintStream out) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", "redact");
        boolean good = true;
        for (RedactPart part : parts) {
            good &= part.isGood();
            line.putAll(part.figures());
        }
        out.println(Json.write(line));
        return good;
    }
}
