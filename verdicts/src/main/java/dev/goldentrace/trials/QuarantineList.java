package dev.goldentrace.trials;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Which tests are in quarantine, one a line, in three parts: the test's full name, the last day, and the reason. Lines that are
 * blank or begin with {@code #} say nothing.
 *
 * <pre>
 * # test | until | reason
 * com.acme.RefundAgentTest.refunds | 2026-12-31 | the new model rounds refunds, see issue 42
 * </pre>
 *
 * @param entries in the order of the lines
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record QuarantineList(List<Quarantine> entries) {
    private static final String EXPECTED =
            "expected <test | until | reason>, such as <com.acme.RefundAgentTest.refunds | 2026-12-31 | why>";

    /** Copies. */
    public QuarantineList {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a list.
     *
     * @param text the lines
     * @param file how messages name the file
     * @return the list
     * @throws IllegalArgumentException when a line is none, its date is no day or a test stands twice; with file and line
     */
    public static QuarantineList parse(String text, String file) {
        List<Quarantine> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                add(entries, entry(line.strip(), file + ", line " + number));
            }
        }
        return new QuarantineList(entries);
    }

    private static Quarantine entry(String line, String from) {
        String[] parts = line.split("\\|", 3);
        if (parts.length < 3 || parts[0].isBlank() || parts[2].isBlank()) {
            throw new IllegalArgumentException(from + ": " + EXPECTED + ", actual <" + line + ">");
        }
        return new Quarantine(parts[0].strip(), day(parts[1].strip(), from), parts[2].strip(), from);
    }

    /**
     * Reads the last day of a quarantine.
     *
     * @param text such as {@code 2026-12-31}
     * @param from where it was said
     * @return the day
     * @throws IllegalArgumentException when it is none
     */
    public static LocalDate day(String text, String from) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    from + ": expected the last day as <year-month-day>, such as <2026-12-31>, actual <" + text + ">",
                    e);
        }
    }

    private static void add(List<Quarantine> entries, Quarantine entry) {
        entries.stream()
                .filter(other -> other.test().equals(entry.test()))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(entry.from() + ": <" + entry.test() + "> stands in "
                            + other.from() + " too; take one of them out");
                });
        entries.add(entry);
    }

    /**
     * Looks a test up.
     *
     * @param className the test's class, as {@link Class#getName}
     * @param method the method
     * @param key the full name that tells the test from all others, with its case
     * @return the first entry that names its case, its method or its class
     */
    public Optional<Quarantine> find(String className, String method, String key) {
        return entries.stream()
                .filter(entry -> entry.covers(className, method, key))
                .findFirst();
    }
}
