package dev.goldentrace.golden;

import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.trace.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the files of a golden, looks for secrets in them and reads them again before any of them is on disk. */
final class GoldenWriting {
    /** Provider parts that must go back verbatim are opaque to everybody but the provider; nothing else is exempt. */
    private static final Predicate<String> OPAQUE = Pattern.compile(
                    "\\$\\.recording(s\\[\\d+])?\\.(observed\\.calls\\[\\d+]"
                            + "|runs\\[\\d+]\\.steps\\[\\d+]\\.(reply|(adds|messages)\\[\\d+]))\\.opaque")
            .asMatchPredicate();

    private final Path root;
    private final Path file;
    private final Gate gate;
    private final Readers readers;
    private final FileSharedTexts shared;

    GoldenWriting(Path root, Path file, Gate gate, Readers readers) {
        this.root = root;
        this.file = file;
        this.gate = gate;
        this.readers = readers;
        this.shared = new FileSharedTexts(root, file, readers);
    }

    StagedGolden stage(Golden golden) {
        GoldenCodec codec = new GoldenCodec(shared);
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        Map<String, @Nullable Object> older = null;
        Path olderFile = null;
        if (golden.recordings().size() > 1) {
            older = codec.encodeOlder(golden);
            olderFile = GoldenPath.older(file, FileSharedTexts.hash(older));
            contents.put(olderFile, gated(olderFile, older));
        }
        String olderName = olderFile == null ? null : olderFile.getFileName().toString();
        contents.put(file, gated(file, codec.encode(golden, olderName)));
        shared.check(gate);
        requireReadable(golden, contents.get(file), olderFile == null ? null : contents.get(olderFile));
        return StagedGolden.of(new StagedGolden.Place(root, file, readers), contents, shared);
    }

    private byte[] gated(Path target, Map<String, @Nullable Object> json) {
        gate.check(root.relativize(target).toString(), json, OPAQUE);
        return Utf8.bytes(JsonLayout.lay(json));
    }

    private void requireReadable(Golden golden, byte @Nullable [] written, byte @Nullable [] older) {
        Golden again;
        try {
            again = new GoldenCodec(shared).decode(fields(written), older == null ? null : fields(older));
        } catch (Fields.Problem | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the golden of <" + golden.id().display() + "> could not be read again: " + e.getMessage()
                            + ". Nothing was written. This is a defect of Goldentrace; please report it.",
                    e);
        }
        if (!GoldenStore.sameRecordings(golden, again, Normalization.none())) {
            throw new IllegalStateException("the golden of <" + golden.id().display()
                    + "> would read differently than it was recorded. Nothing was written. This is a defect of"
                    + " Goldentrace; please report it.");
        }
    }

    private static Fields fields(byte @Nullable [] json) {
        return Fields.of(json == null ? null : Json.read(new String(json, StandardCharsets.UTF_8)), "$");
    }
}
