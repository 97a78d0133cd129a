package dev.goldentrace.conformance.regress;

import static dev.goldentrace.conformance.regress.RunFile.call;
import static dev.goldentrace.conformance.regress.RunFile.llm;
import static dev.goldentrace.conformance.regress.RunFile.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSessionsTest {
    @TempDir
    Path folder;

    private Session session(Map<String, ?> run) {
        return RunSessions.of(new RunFile().line(run).read(folder), Map.of())
                .get(0)
                .session();
    }

    @Test
    void makeARunOfEachTurnThatWasAnswered() {
        Session session = session(Map.of(
                "steps",
                List.of(
                        llm(List.of(), "Hello!"),
                        user("Hi."),
                        llm(List.of(), "What is it?"),
                        user("Money back!"),
                        llm(List.of(call("refund_item", Map.of("order", 7), "ok", false)), null),
                        llm(List.of(), "Done."),
                        user("Bye."))));

        assertThat(session.runs()).extracting(Run::input).containsExactly("Hi.", "Money back!");
        assertThat(session.runs()).extracting(Run::answer).containsExactly("What is it?", "Done.");
        assertThat(session.steps().get(2).llm().request().messages()).hasSize(6);
    }

    @Test
    void knowWhichCallsFailed() {
        Session session = session(Map.of(
                "steps",
                List.of(
                        user("Money back!"),
                        llm(
                                List.of(
                                        call("refund_item", Map.of("order", 8), "no such order", true),
                                        call("refund_item", Map.of("order", 7), "ok", false)),
                                null))));

        assertThat(session.toolCalls()).extracting(ToolCall::succeeded).containsExactly(false, true);
        assertThat(session.runs()).extracting(Run::status).containsExactly(RunStatus.SUCCESS);
    }

    @Test
    void failWhereTheAgentWasCutOff() {
        Session session = session(Map.of(
                "termination",
                "max_steps",
                "steps",
                List.of(user("Hi."), llm(List.of(), "Hello!"), user("Money back!"), llm(List.of(), "One moment."))));

        assertThat(session.runs()).extracting(Run::status).containsExactly(RunStatus.SUCCESS, RunStatus.FAILURE);
    }

    @Test
    void readArgumentsThatAreTextAsAModelsArguments() {
        Session session = session(Map.of(
                "steps",
                List.of(
                        user("Money back!"),
                        llm(
                                List.of(
                                        call("refund_item", "{\"order\": 7}", "ok", false),
                                        call("refund_item", "order 7", "ok", false)),
                                null))));

        assertThat(session.toolCalls().get(0).request().arguments()).containsEntry("order", 7L);
        assertThat(session.toolCalls().get(1).request().malformed()).isEqualTo("order 7");
    }

    @Test
    void offerWhatAnyAgentOfTheDatasetCalls() {
        List<KnownRun> runs = RunSessions.of(
                new RunFile()
                        .run("1", true, "refund_item", Map.of())
                        .run("2", true, "get_order", Map.of())
                        .read(folder),
                Map.of());

        assertThat(runs.get(1).session().steps().get(0).llm().request().tools())
                .extracting(ToolSpec::name)
                .containsExactly("get_order", "refund_item");
    }

    @Test
    void takeEffectsAsTheyAreDeclaredElseByName() {
        List<KnownRun> runs = RunSessions.of(
                new RunFile()
                        .run("1", true, "note", Map.of())
                        .run("2", true, "get_order", Map.of())
                        .read(folder),
                Map.of("note", Effect.READS));

        assertThat(runs)
                .extracting(run -> run.session().toolCalls().get(0).effect())
                .containsExactly(Effect.READS, Effect.READS);
    }
}
