package dev.goldentrace.conformance.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.conformance.Fixtures;
import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.AgentRuns;
import dev.goldentrace.conformance.runs.RunStep;
import dev.goldentrace.conformance.runs.RunTool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredValuesTest {
    private static AgentRun run(String result) {
        RunTool tool = new RunTool("1", "get", Map.of("first_name", "Argument"), result, false);
        return new AgentRun(
                Path.of("x"), 1, "d", "m", "t", null, null, List.of(new RunStep.Model(null, List.of(tool), null)));
    }

    @Test
    void areThoseOfToolResults() {
        assertThat(DeclaredValues.of(
                        AgentRuns.read(List.of(Fixtures.personalRuns())).get(0)))
                .containsExactlyInAnyOrder(
                        new DeclaredValue("first name", "Tilda"),
                        new DeclaredValue("last name", "Quist"),
                        new DeclaredValue("address1", "14 Heron Walk"),
                        new DeclaredValue("address2", "Suite 381"),
                        new DeclaredValue("zip", "43917"),
                        new DeclaredValue("e-mail", "tilda.quist88@acme-mail.com"),
                        new DeclaredValue("date of birth", "1971-05-19"),
                        new DeclaredValue("payment-method id", "credit_card_7715302"),
                        new DeclaredValue("payment-method id", "7715302"),
                        new DeclaredValue("last four digits", "8861"));
    }

    @Test
    void areTheFullNameAndItsWords() {
        assertThat(DeclaredValues.of(run("{\"full_name\": \"Yu van der Quist\"}")))
                .containsExactly(
                        new DeclaredValue("full name", "Yu van der Quist"), new DeclaredValue("full name", "Quist"));
    }

    @Test
    void areThoseOfAHealthRecordAmongWords() {
        assertThat(
                        DeclaredValues.of(
                                run(
                                        "Found:\n{\"name\": [{\"family\": \"Quist\", \"given\": [\"Tilda\"]}], \"telecom\": [{\"system\": \"phone\", \"value\": \"555-0100\"}]}\nEnd.")))
                .extracting(DeclaredValue::text)
                .containsExactlyInAnyOrder("Quist", "Tilda", "555-0100");
    }

    @Test
    void areNoneInWordsAndBrokenJson() {
        assertThat(DeclaredValues.of(run("first_name: Tilda"))).isEmpty();
        assertThat(DeclaredValues.of(run("{\"first_name\": \"Tilda\""))).isEmpty();
    }
}
