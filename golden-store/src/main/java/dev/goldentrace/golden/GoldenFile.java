package dev.goldentrace.golden;

import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file in golden format as JSON, or the reason why it is none and what to do. */
final class GoldenFile {
    static final String RECORD_AGAIN = "record the test again with -Dgoldentrace.mode=record";
    static final String RESTORE = "Restore it from version control, or remove it and " + RECORD_AGAIN + ".";

    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<{7} |={7}$|>{7} )");

    private GoldenFile() {}

    static Fields read(Path file) {
        String text = text(file);
        if (CONFLICT.matcher(text).find()) {
            throw new GoldenUnreadable(
                    file + " holds conflict markers of a merge. Take one side whole (git checkout --ours or --theirs),"
                            + " or remove it and " + RECORD_AGAIN + ".",
                    null);
        }
        return checked(file, json(file, text));
    }

    static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new GoldenUnreadable(file + " is no UTF-8 text. " + RESTORE, e);
        } catch (IOException e) {
            throw new GoldenUnreadable(
                    file + " cannot be read: "
                            + (Files.isDirectory(file) ? "it is a folder" : e.getMessage())
                            + ". " + RESTORE,
                    e);
        }
    }

    private static @Nullable Object json(Path file, String text) {
        if (text.isBlank()) {
            throw new GoldenUnreadable(file + " is empty. " + RESTORE, null);
        }
        try {
            return Json.read(text);
        } catch (IllegalArgumentException e) {
            throw new GoldenUnreadable(
                    file + " is no JSON: " + e.getMessage() + ". It may be truncated. " + RESTORE, e);
        }
    }

    private static Fields checked(Path file, @Nullable Object json) {
        Fields fields = Fields.of(json, "$");
        Object schema = fields.value("schema");
        if (Long.valueOf(Golden.SCHEMA).equals(schema)) {
            return fields;
        }
        boolean newer = schema instanceof Long number && number > Golden.SCHEMA;
        throw new GoldenUnreadable(
                file
                        + (schema == null ? " does not say its schema" : " has schema <" + Json.write(schema) + ">")
                        + ", and this version of Goldentrace reads schema <"
                        + Golden.SCHEMA + ">. "
                        + (newer
                                ? "It was written by a newer version: update Goldentrace, or remove the file and "
                                        + RECORD_AGAIN + "."
                                : "It is no golden, or was edited by hand. " + RESTORE),
                null);
    }

    /** Says that a file is not as the format says, where it is not. */
    static GoldenUnreadable malformed(Path file, RuntimeException problem) {
        return new GoldenUnreadable(
                file + " is not as the golden format says: " + problem.getMessage()
                        + ". It may have been edited by hand. " + RESTORE,
                problem);
    }
}
