package dev.goldentrace.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The JSON Schema that is published with the library, and a validator for it. */
final class PublishedSchema {
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text());

    private static String text() {
        try (InputStream in = GoldenStore.class.getResourceAsStream("golden-v1.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> problems(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** Holds every golden below a folder against the schema. */
    void assertAllValid(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> goldens = files.filter(file -> file.toString().endsWith(".golden.json"))
                    .toList();
            assertThat(goldens)
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(problems(Files.readString(file))).isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
