package dev.goldentrace.conformance.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsKindTest {
    @TempDir
    Path folder;

    private static SecretsCount count(int blocked, int missed, int passed, int falseAlarms) {
        SecretsCount count = new SecretsCount();
        add(count, true, true, blocked);
        add(count, true, false, missed);
        add(count, false, false, passed);
        add(count, false, true, falseAlarms);
        return count;
    }

    private static void add(SecretsCount count, boolean secret, boolean hit, int times) {
        for (int i = 0; i < times; i++) {
            count.add(secret, hit);
        }
    }

    private List<LabelledText> read(String content) throws IOException {
        return LabelledText.read(List.of(Files.writeString(folder.resolve("texts.ndjson"), content)));
    }

    @Nested
    class Count {
        @Test
        void tellsAllInOneLine() {
            assertThat(Json.write(count(3, 1, 5, 2).line()))
                    .isEqualTo(
                            "{\"kind\":\"secrets\",\"positives\":4,\"blocked\":3,\"negatives\":7,\"falseAlarms\":2}");
        }

        @Test
        void holdsFrom97Percent() {
            assertThat(count(97, 3, 1, 0).holds()).isTrue();
            assertThat(count(96, 4, 1, 0).holds()).isFalse();
        }

        @Test
        void holdsUpTo3PercentOfFalseAlarms() {
            assertThat(count(1, 0, 97, 3).holds()).isTrue();
            assertThat(count(1, 0, 96, 4).holds()).isFalse();
        }
    }

    @Nested
    class File {
        @Test
        void hasOneTextALine() throws IOException {
            assertThat(read("{\"text\":\"a\",\"secret\":true}\n\n{\"text\":\"b\",\"secret\":false}\n"))
                    .containsExactly(
                            new LabelledText(folder.resolve("texts.ndjson") + ":1", "a", true),
                            new LabelledText(folder.resolve("texts.ndjson") + ":3", "b", false));
        }

        @Test
        void isRefusedByLineWithoutTheText() {
            assertThatThrownBy(() -> read("{\"text\":\"a\",\"secret\":true}\n{\"text\":\"hunter2"))
                    .isInstanceOf(BadInput.class)
                    .hasMessage(folder.resolve("texts.ndjson")
                            + ":2: expected one text a line, as {\"text\": …, \"secret\":"
                            + " true|false}, but this line is no JSON. The file may be truncated.");
            assertThatThrownBy(() -> read("{\"text\":\"a\"}"))
                    .hasMessage(folder.resolve("texts.ndjson")
                            + ":1: expected one text a line, as {\"text\": …, \"secret\":"
                            + " true|false}, but this line has not both. The file may be of another kind.");
        }

        @Test
        void thatIsEmptyIsRefused() {
            assertThatThrownBy(() -> read("\n"))
                    .hasMessage("no text in [" + folder.resolve("texts.ndjson")
                            + "]: expected one text a line, as {\"text\": …, \"secret\": true|false}.");
        }
    }
}
