package dev.goldentrace.golden;

import dev.goldentrace.trace.Blob;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a golden lies below its root: {@code com/acme/RefundAgentTest/refunds-case.golden.json}. Names are made safe for
 * every file system; where that loses something, a short hash of the full name keeps files apart. Names that differ only in
 * upper and lower case are two files on most systems and one on some: there the store tells their tests apart.
 */
final class GoldenPath {
    static final String SUFFIX = ".golden.json";

    private static final String MORE = ".more";
    private static final int LONGEST = 80;
    private static final int HASH = 8;
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_.#-]+");
    private static final Pattern LEADING_DOTS = Pattern.compile("^\\.+");
    private static final Pattern TRAILING_DOTS = Pattern.compile("\\.+$");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Pattern OLDER = Pattern.compile("(.+)\\.([0-9a-f]{16})\\.more\\.golden\\.json");

    private GoldenPath() {}

    static Path of(GoldenId id) {
        String className = id.className();
        String caseKey = id.caseKey();
        if (className == null) {
            return Path.of(file(Objects.requireNonNull(id.name()), caseKey));
        }
        int dot = className.lastIndexOf('.');
        Path folder = Path.of("");
        for (String name : DOT.split(className.substring(0, Math.max(dot, 0)), -1)) {
            folder = dot < 0 ? folder : folder.resolve(safe(name));
        }
        return folder.resolve(safe(className.substring(dot + 1).replace('$', '.')))
                .resolve(file(Objects.requireNonNull(id.method()), caseKey));
    }

    /** Where the recordings before the newest stand: beside the golden, named by their own hash. */
    static Path older(Path golden, String hash) {
        return golden.resolveSibling(base(golden) + "." + hash + MORE + SUFFIX);
    }

    static boolean isOlderOf(Path golden, String fileName) {
        Matcher older = OLDER.matcher(fileName);
        return older.matches() && older.group(1).equals(base(golden));
    }

    /** The hash in the name of a file of older recordings; empty where the name is none of those. */
    static Optional<String> hashOfOlder(String fileName) {
        return Optional.of(OLDER.matcher(fileName)).filter(Matcher::matches).map(older -> older.group(2));
    }

    private static String base(Path golden) {
        String name = golden.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    private static String file(String base, @Nullable String caseKey) {
        return (caseKey == null ? safe(base) : safe(base) + "-" + safe(caseKey)) + SUFFIX;
    }

    /** Leading dots hide a file and could climb, trailing ones vanish on Windows, where some names are devices. */
    private static String safe(String name) {
        String safe = UNSAFE.matcher(name).replaceAll("_");
        safe = LEADING_DOTS.matcher(safe).replaceAll("_");
        safe = TRAILING_DOTS.matcher(safe).replaceAll("_");
        if (DEVICE.matcher(safe.toLowerCase(Locale.ROOT)).matches()) {
            safe = "_" + safe;
        }
        if (safe.endsWith(MORE) || safe.isEmpty()) {
            safe = safe + "_";
        }
        safe = safe.substring(0, Math.min(safe.length(), LONGEST));
        return safe.equals(name) ? name : safe + "-" + hash(name);
    }

    private static String hash(String name) {
        return Blob.of(name.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, HASH);
    }
}
