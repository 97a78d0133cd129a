package dev.goldentrace.conformance.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.conformance.Fixtures;
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
}
