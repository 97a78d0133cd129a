package dev.goldentrace.redaction.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.Hit;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is written to {@code target/secrets} too, where conformance {@code secrets} reads it. */
class ShapesTest {
    private static final Path DATA =
            Path.of(Objects.requireNonNullElse(System.getenv("GOLDENTRACE_DATA"), "../../shared/data"));
    private static final Path RULES = DATA.resolve("gitleaks_rules.toml");
    private static final int TEXTS_PER_RULE = 10;

    private final Gate gate = Gate.of(RedactionSettings.standard().withPersonalData(PersonalData.INVENTED));

    @Nested
    class OwnTexts {
        @Test
        void withSecretsAreBlocked() throws IOException {
            List<String> positives = Texts.positives(1);
            write("positives", positives, true);

            assertThat(positives)
                    .hasSizeGreaterThan(700)
                    .allMatch(text -> gate.inspect(text).isPresent());
        }

        @Test
        void withoutSecretsPass() throws IOException {
            List<String> negatives = Texts.negatives(1);
            write("negatives", negatives, false);

            assertThat(negatives)
                    .hasSizeGreaterThan(400)
                    .allMatch(text -> gate.inspect(text).isEmpty());
        }

        @ParameterizedTest
        @ValueSource(longs = {2, 3, 4})
        void areToldApartHoweverTheyAreDrawn(long seed) {
            List<String> positives = Texts.positives(seed);
            List<String> negatives = Texts.negatives(seed);

            assertThat(positives.stream().filter(text -> gate.inspect(text).isEmpty()))
                    .hasSizeLessThanOrEqualTo(positives.size() / 100);
            assertThat(negatives.stream().filter(text -> gate.inspect(text).isPresent()))
                    .hasSizeLessThanOrEqualTo(negatives.size() / 100);
        }
    }

    @Nested
    class TextsInForeignShapes {
        static Stream<ForeignRule> rules() {
            return Files.exists(RULES) ? ForeignRule.read(RULES).stream() : Stream.of(ForeignRule.NONE);
        }

        @ParameterizedTest
        @MethodSource("rules")
        void areBlocked(ForeignRule rule) throws IOException {
            assumeTrue(rule != ForeignRule.NONE, "no rules at " + RULES + ": not run");
            List<String> texts = rule.texts(TEXTS_PER_RULE, 1 + rule.id().hashCode());
            write("shapes-" + rule.id(), texts, true);

            assertThat(texts).isNotEmpty().allMatch(text -> gate.inspect(text).isPresent());
        }
    }

    @Nested
    class Values {
        @Test
        void areWhatIsTakenOutNotTheirNames() {
            String text = "use password: \"hunter2\" here";
            Hit hit = gate.inspect(text).orElseThrow();

            assertThat(text.substring(hit.start(), hit.end())).isEqualTo("hunter2");
        }

        @Test
        void inEscapesAreTakenOutAsTheyAreWritten() {
            String key = new Draw(1).text("{alnum:36}");
            String text = "{\"to\":\"ghp\\u005f" + key + "\"}";
            Hit hit = gate.inspect(text).orElseThrow();

            assertThat(text.substring(hit.start(), hit.end())).isEqualTo("ghp\\u005f" + key);
            assertThat(hit.rule()).isEqualTo("GitHub token");
        }

        @Test
        void inBase64AreTakenOutWithTheWholeOfIt() {
            String token = new Draw(2).text("base64|the token is ghp_{alnum:36}, keep it");
            String text = "data: " + token + " end";
            Hit hit = gate.inspect(text).orElseThrow();

            assertThat(text.substring(hit.start(), hit.end())).isEqualTo(token);
        }
    }

    private static void write(String name, List<String> texts, boolean secret) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/secrets"));
        Files.write(
                folder.resolve(name + ".ndjson"),
                texts.stream().map(text -> Json.write(line(text, secret))).toList());
    }

    private static Map<String, Object> line(String text, boolean secret) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("text", text);
        line.put("secret", secret);
        return line;
    }
}
