package dev.goldentrace.scan;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.SecretFound;
import dev.goldentrace.scan.Leftover.Kind;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Looks through written goldens for what a person must see before they are committed: what looks like a name or a long number,
 * was left in clear, and does not stand in the test's own source; and what the {@link Gate} would not let through today.
 *
 * <pre>{@code
 * GoldenScan scan = GoldenScan.with(redactor.gate());
 * List<Leftover> leftovers = scan.file(golden, TestSource.of(moduleRoot, "com.acme.RefundAgentTest"));
 * }</pre>
 *
 * <p>Only texts of the session are looked at: ids, hashes, times, figures and {@code opaque} parts are not.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class GoldenScan {
    private final Gate gate;

    private GoldenScan(Gate gate) {
        this.gate = gate;
    }

    /**
     * Makes one.
     *
     * @param gate says what must not be written
     * @return the scan
     */
    public static GoldenScan with(Gate gate) {
        return new GoldenScan(gate);
    }

    /**
     * Looks through one file.
     *
     * @param file a golden, its older recordings, a candidate, or a text that goldens share
     * @param source what the test itself says
     * @return what was found, each word once, at its first line; what must not be there first, then from top to bottom
     * @throws GoldenUnreadable when the file is no JSON, or cannot be read
     */
    public List<Leftover> file(Path file, TestSource source) {
        String json = read(file);
        List<FileText> texts = texts(file, json);
        List<String> surrogates = FileTexts.surrogates(texts);
        List<Leftover> found = new ArrayList<>();
        for (FileText text : texts) {
            if (!FileTexts.isExempt(text.path())) {
                gate.inspect(text.text())
                        .ifPresent(
                                hit -> found.add(new Leftover(Kind.UNREDACTED, hit.rule(), text.line(), text.path())));
            }
        }
        if (found.isEmpty()) {
            asAWhole(json, texts).ifPresent(found::add);
        }
        found.addAll(new InClear(texts, surrogates, source).leftovers());
        found.sort(Comparator.comparing((Leftover leftover) -> leftover.kind() != Kind.UNREDACTED)
                .thenComparing(Leftover::line));
        return List.copyOf(found);
    }

    /** What the gate stops only together with the name beside it, or with the lines around it. */
    private Optional<Leftover> asAWhole(String json, List<FileText> texts) {
        try {
            gate.check("$", Json.read(json), FileTexts::isExempt);
            return Optional.empty();
        } catch (SecretFound e) {
            String path = e.where().replaceFirst("^.*?\\$, (a key of )?", "");
            int line = texts.stream()
                    .filter(text -> text.path().startsWith(path))
                    .mapToInt(FileText::line)
                    .findFirst()
                    .orElse(1);
            return Optional.of(new Leftover(Kind.UNREDACTED, e.hit().rule(), line, path));
        }
    }

    /**
     * Lists all files of goldens.
     *
     * @param folder the folder of goldens; it need not exist
     * @return goldens, older recordings and shared texts, sorted by path
     * @throws GoldenUnreadable when the folder cannot be read
     */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new GoldenUnreadable("the folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static List<FileText> texts(Path file, String json) {
        try {
            return FileTexts.of(json);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static GoldenUnreadable unreadable(Path file, IOException e) {
        return new GoldenUnreadable(
                file + " cannot be scanned: it is no JSON in UTF-8, or cannot be read. Restore it from version"
                        + " control, or record again.",
                e);
    }
}
