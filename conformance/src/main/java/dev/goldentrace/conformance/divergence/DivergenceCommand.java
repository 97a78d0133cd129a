package dev.goldentrace.conformance.divergence;

import dev.goldentrace.diff.ConsoleDiff;
import dev.goldentrace.diff.FirstDivergence;
import dev.goldentrace.diff.Position;
import dev.goldentrace.diff.SessionDiff;
import dev.goldentrace.redaction.Redactor;
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
        SessionDiff diff = SessionDiff.between(
                new GoldenFile(Objects.requireNonNull(golden)).read(),
                new GoldenFile(Objects.requireNonNull(candidate)).read());
        PrintStream out = System.out;
        if (!diff.isEmpty()) {
            out.println(Redactor.standard().safe(ConsoleDiff.of(diff)));
        }
        out.println(Json.write(line(diff.firstDivergence())));
        return 0;
    }

    private static Map<String, Object> line(Optional<FirstDivergence> divergence) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", "divergence");
        line.put("found", divergence.isPresent());
        divergence.map(FirstDivergence::difference).ifPresent(difference -> {
            Position place = difference.place();
            line.put("lane", place.lane());
            line.put("run", place.run());
            line.put("step", place.step());
            line.put("cause", difference.cause().id());
        });
        return line;
    }
}
