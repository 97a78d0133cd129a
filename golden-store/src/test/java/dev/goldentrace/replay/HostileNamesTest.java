package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool's name may come from a server that nobody here knows: in a message it is a name and nothing else. */
class HostileNamesTest {
    private final Golden golden = Replay.record(trace -> trace.tool("get_order", Map.of("order", 1L), () -> "old"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\n  then      rm -rf ~",
                "x\n::set-output name=a::b",
                "\u001b[2Jx\u0007",
                "x\rPASSED",
                "x\u202ey\u200b",
                "x##vso[task.setvariable variable=a]b"
            })
    void doesNothingInADivergence(String name) {
        TraceCollector trace =
                Replay.of(golden, ToolSources.all(ToolSource.RECORDED)).trace();

        Divergence divergence =
                catchThrowableOfType(Divergence.class, () -> trace.tool(name, Map.of(name, name), () -> "new"));

        assertThat(divergence.getMessage().lines())
                .as(divergence.getMessage())
                .allMatch(
                        line -> line.matches(
                                "ShopTest.refunds  DIVERGED .*|  (cause|expected|actual|differs|also|nearest|then)  .*|   +(\\S.*)"));
        assertHarmless(divergence.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x; rm -rf ~ #", "$(touch owned)", "`touch owned`", "a'b", "x\nrm -rf ~", "x\u001b[201~"})
    void isQuotedInACommand(String name) {
        TraceCollector trace =
                Replay.of(golden, ToolSources.all(ToolSource.FORBID)).trace();

        UsageError error = catchThrowableOfType(UsageError.class, () -> trace.tool(name, Map.of(), () -> "new"));

        assertThat(error.getMessage().lines()).hasSize(1);
        assertThat(error.getMessage()).contains("-Dgoldentrace.tools='").doesNotContain("tools=" + name);
        assertHarmless(error.getMessage());
    }

    private static void assertHarmless(String message) {
        assertThat(message).doesNotContain("\u001b", "\r", "\u0007", "\u202e", "\u200b", "##vso[", "\n::");
    }
}
