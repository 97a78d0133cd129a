package dev.goldentrace.golden;

import dev.goldentrace.trace.Blob;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a golden lies below its root: {@code com/acme/RefundAgentTest/refunds-case.golden.json}. Names are made safe for
 * every file system; where that loses something, a short hash of the full name keeps files apart.
 */
final class GoldenPath {
    static final String SUFFIX = ".golden.json";
    static final String MORE_SUFFIX = ".more.golden.json";

    private static final int LONGEST = 100;
    private static final int HASH = 8;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_.#-]+");

    private GoldenPath() {}

    static Path of(GoldenId id) {
        String caseKey = id.caseKey();
        if (id.className() == null) {
            return Path.of(file(Objects.requireNonNull(id.name()), caseKey) + SUFFIX);
        }
        String className = id.className();
        int dot = className.lastIndexOf('.');
        Path folder =
                Path.of("", dot < 0 ? new String[0] : Pattern.compile("\\.").split(className.substring(0, dot)));
        return folder.resolve(safe(className.substring(dot + 1).replace('$', '.')))
                .resolve(file(Objects.requireNonNull(id.method()), caseKey) + SUFFIX);
    }

    static Path more(Path golden) {
        String name = golden.getFileName().toString();
        return golden.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + MORE_SUFFIX);
    }

    private static String file(String base, @Nullable String caseKey) {
        return caseKey == null ? safe(base) : safe(base) + "-" + safe(caseKey);
    }

    /** Leading dots would hide the file and could climb; upper and lower case are kept, as Java names differ by them. */
    private static String safe(String name) {
        String safe = UNSAFE.matcher(name).replaceAll("_");
        while (safe.startsWith(".")) {
            safe = "_" + safe.substring(1);
        }
        boolean lost = !safe.equals(name) || safe.isEmpty();
        if (safe.length() > LONGEST) {
            safe = safe.substring(0, LONGEST);
            lost = true;
        }
        return lost ? safe + "-" + hash(name) : safe;
    }

    private static String hash(String name) {
        return Blob.of(name.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, HASH);
    }
}
