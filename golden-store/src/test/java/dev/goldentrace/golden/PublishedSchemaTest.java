package dev.goldentrace.golden;

import static dev.goldentrace.golden.Traces.ID;
import static dev.goldentrace.golden.Traces.asks;
import static dev.goldentrace.golden.Traces.called;
import static dev.goldentrace.golden.Traces.golden;
import static dev.goldentrace.golden.Traces.replies;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static dev.goldentrace.golden.Traces.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema takes what is written (see {@link RoundTripTest}) and nothing that is not as the format says. */
class PublishedSchemaTest {
    private final PublishedSchema schema = new PublishedSchema();

    @TempDir
    Path root;

    private String golden;

    @BeforeEach
    void writeAGolden() throws IOException {
        Message system = Message.system("Be kind.");
        Message hello = Message.user("Hello");
        ToolUse use = use("call_1", "get_order", Map.of("order", 1001L));
        Session session = session(
                step(1, replies(asks(use), system, hello), called(use, "found")),
                step(2, says("done", system, hello, asks(use), Message.tool("call_1", "get_order", "found"))));
        GoldenStore store = GoldenStore.at(root);
        store.stage(golden(session, session)).commit();
        golden = Files.readString(store.pathOf(ID));
    }

    @Test
    void takesAGoldenAndItsOlderRecordings() {
        schema.assertAllValid(root);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"schema\": 1|\"schema\": 2",
                "\"schema\": 1|\"schema\": \"1\"",
                "\"schema\": 1,|",
                "\"redaction\": \"1\"|\"redaction\": 1",
                "\"redaction\": \"1\"|\"redaction\": \"1\", \"notes\": \"mine\"",
                "\"class\": |\"klass\": ",
                "\"older\": \"refunds|\"older\": \"../refunds",
                "\"model\": \"gpt-4.1\"|\"model\": [1]",
                "\"status\": \"success\"|\"status\": \"good\"",
                "\"run\": 1|\"run\": 0",
                "\"step\": 2|\"step\": \"2\"",
                "\"step\": 2|\"step\": 2, \"messages\": []",
                "\"step\": 2|\"step\": 2, \"cancelled\": true",
                "\"adds\": [{\"tool\": \"call_1\"}]|\"messages\": [\"first\"]",
                "\"adds\": [{\"tool\": \"call_1\"}]|\"adds\": [{\"tool\": \"call_1\", \"name\": \"get_order\"}]",
                "\"adds\": [{\"tool\": \"call_1\"}]|\"adds\": [{\"tool\": \"call_1\", \"user\": \"and\"}]",
                "{\"assistant\": \"done\"}|{\"assistant\": \"done\", \"stop\": \"enough\"}",
                "_shared/system-|elsewhere/system-",
                "\"result\": \"found\"|\"result\": {}",
                "\"result\": \"found\"|\"result\": \"found\", \"error\": {\"type\": \"a.B\", \"message\": \"x\"}",
                "\"effect\": \"reads\"|\"effect\": \"eats\"",
                "\"tool\": \"get_order\"|\"hammer\": \"get_order\"",
                "\"recordedAt\": \"2026|\"recordedAt\": \"MMXXVI",
                "\"tokens\": {\"in\": 10, |\"tokens\": {\"in\": \"10\", ",
                "\"tokens\": {|\"chunks\": [\"smell:3\"], \"tokens\": {"
            })
    void refusesWhatIsNotAsTheFormatSays(String from, String to) {
        assertThat(golden).contains(from);
        assertThat(schema.problems(golden)).isEmpty();
        assertThat(schema.problems(golden.replace(from, to == null ? "" : to))).isNotEmpty();
    }
}
