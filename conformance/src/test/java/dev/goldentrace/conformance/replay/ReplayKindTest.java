package dev.goldentrace.conformance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.conformance.Fixtures;
import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.AgentRuns;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.replay.Cause;
import dev.goldentrace.replay.ToolSource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmCall;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayKindTest {
    private static final List<AgentRun> RUNS = AgentRuns.read(List.of(Fixtures.runs()));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void replaysEveryRunAndFindsEveryMutant() {
        boolean good = new ReplayKind(RUNS, folder, stream(out), stream(problems)).run(1);

        assertThat(problems.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(good).isTrue();
        assertThat(lastLine())
                .containsEntry("kind", "replay")
                .containsEntry("runs", 4L)
                .containsEntry("replayed", 4L)
                .containsEntry("divergences", 0L)
                .containsEntry("liveCalls", 0L)
                .containsEntry("mutants", 384L)
                .containsEntry("found", 384L)
                .containsEntry("rightStep", 384L)
                .containsEntry("rightCause", 384L)
                .containsKeys("byKind", "redrawn", "seconds");
    }

    private Map<String, Object> lastLine() {
        String last = out.toString(StandardCharsets.UTF_8)
                .lines()
                .reduce((first, second) -> second)
                .orElseThrow();
        return Json.object(last).orElseThrow();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void holdsAStopAsTheModelCallsError() {
        AgentCase first = AgentCases.of(RUNS).get(0);
        GoldenStore store = GoldenStore.at(folder);

        List<Answer> answers = new Recorder(store).record(first);

        assertThat(answers)
                .containsExactly(
                        new Answer("Found it. Money back?", false),
                        new Answer("Refused, sorry.", false),
                        new Answer(null, true));
        LlmCall last = store.read(first.id())
                .orElseThrow()
                .newest()
                .runs()
                .get(2)
                .llmCalls()
                .get(0);
        assertThat(last.error())
                .hasValueSatisfying(error -> assertThat(error.type()).isEqualTo(Stopped.class.getName()));
    }

    @Test
    void findsADifferenceThatIsInTheGolden() {
        List<AgentCase> cases = AgentCases.of(RUNS);
        GoldenStore store = GoldenStore.at(folder);
        new Recorder(store).record(cases.get(0));
        Golden golden = store.read(cases.get(0).id()).orElseThrow();
        NoWorld world = new NoWorld();

        Replay replay = Replay.of(
                cases.get(0),
                golden,
                cases.get(0).agent().withUsers(List.of("Something else.")),
                world,
                ToolSources.all(ToolSource.RECORDED));

        ReplayCheck.Result result = ReplayCheck.result(cases.get(0), replay, world);
        assertThat(result.isGood()).isFalse();
        assertThat(result.divergences()).isEqualTo(1);
    }

    @Test
    void callsAMutantWrongThatDivergesElsewhere() {
        List<AgentCase> cases = AgentCases.of(RUNS);
        GoldenStore store = GoldenStore.at(folder);
        new Recorder(store).record(cases.get(0));
        Golden golden = store.read(cases.get(0).id()).orElseThrow();
        Mutant mutant = Mutant.of(
                cases.get(0), cases.get(0).agent().withSystem("Else."), 1, 2, new Cause.UserMessage(), "says Else.");
        Replay replay =
                Replay.of(cases.get(0), golden, mutant.agent(), new NoWorld(), ToolSources.all(ToolSource.RECORDED));

        MutantResult result = MutantResult.of(mutant, replay, 0);

        assertThat(result.found()).isTrue();
        assertThat(result.rightStep()).isFalse();
        assertThat(result.rightCause()).isFalse();
        assertThat(result.problem(MutantKind.SYSTEM_PROMPT)).startsWith("""
                agent_runs.ndjson:1: system-prompt mutant: the agent says Else.
                  expected  run 1, step 2: user message
                  found     run 1, step 1, lane main: system prompt
                """.strip());
    }
}
