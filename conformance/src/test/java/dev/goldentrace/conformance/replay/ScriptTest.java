package dev.goldentrace.conformance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.conformance.Fixtures;
import dev.goldentrace.conformance.runs.AgentRuns;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private final List<Script> scripts =
            AgentRuns.read(List.of(Fixtures.runs())).stream().map(Script::of).toList();

    @Test
    void seedsWhatTheAgentSaidFirst() {
        assertThat(scripts.get(0).greetings()).containsExactly("Hello, how can I help?");
    }

    @Test
    void endsATurnThatNobodyAnsweredWithAStop() {
        assertThat(scripts.get(0).turns()).extracting(Script.Turn::stops).containsExactly(false, false, true);
        assertThat(scripts.get(0).turns()).extracting(Script.Turn::steps).containsExactly(2, 2, 1);
    }

    @Test
    void skipsAUserWhoSaysNothing() {
        assertThat(scripts.get(1).userTexts()).containsExactly("What is my total?", "continue", "No.");
    }

    @Test
    void startsWhereThereIsNoUserAndStopsAfterTheLastBatch() {
        assertThat(scripts.get(2).userTexts()).containsExactly("start");
        assertThat(scripts.get(2).turns()).extracting(Script.Turn::stops).containsExactly(true);
        assertThat(scripts.get(2).tools()).hasSize(3);
    }

    @Test
    void mapsToolNamesOneToOne() {
        ToolCatalog catalog = ToolCatalog.of(AgentRuns.read(List.of(Fixtures.runs())));

        assertThat(catalog.identifier("run speed/test {x}")).isEqualTo("run_speed_test_x_");
        assertThat(catalog.identifier("run speed-test {x}")).isEqualTo("run_speed-test_x_");
        assertThat(catalog.identifier("get_order")).isEqualTo("get_order");
    }
}
