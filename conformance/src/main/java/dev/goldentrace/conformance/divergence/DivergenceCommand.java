package dev.goldentrace.conformance.divergence;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.ReplayContext;
import dev.goldentrace.replay.SessionComparison;
import dev.goldentrace.trace.Json;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code divergence GOLDEN CANDIDATE}. */
@Command(
        name = "divergence",
        description = "Finds the first place where a candidate is not the golden; both are files in golden format.")
public final class DivergenceCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "GOLDEN", description = "what is expected")
    private @Nullable Path golden;

    @Parameters(index = "1", paramLabel = "CANDIDATE", description = "what is held against it")
    private @Nullable Path candidate;

    /** Made by the command line. */
    public DivergenceCommand() {}

    @Override
    public Integer call() {
        Path expected = Objects.requireNonNull(golden);
        Golden accepted = new GoldenFile(expected).read();
        ReplayContext context = new ReplayContext(
                accepted.id().display(), "record it again with -Dgoldentrace.mode=record and commit " + expected);
        Optional<Divergence> divergence = SessionComparison.firstDivergence(
                accepted, new GoldenFile(Objects.requireNonNull(candidate)).read(), context);
        PrintStream out = System.out;
        divergence.ifPresent(found -> out.println(found.getMessage()));
        out.println(Json.write(line(divergence)));
        return 0;
    }

    private static Map<String, Object> line(Optional<Divergence> divergence) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", "divergence");
        line.put("found", divergence.isPresent());
        divergence.map(Divergence::details).ifPresent(details -> {
            line.put("lane", details.lane());
            line.put("run", details.run());
            line.put("step", details.step());
            line.put("cause", details.cause().id());
        });
        return line;
    }
}
