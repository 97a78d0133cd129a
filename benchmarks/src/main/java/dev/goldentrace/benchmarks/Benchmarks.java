package dev.goldentrace.benchmarks;

import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures what redaction costs: {@code java -jar benchmarks.jar [--short] [FOLDER]}, the folder being one with
 * {@code agent_runs_*.ndjson}. Prints one line of JSON last; exits with 1 where redacting costs more than three passes of
 * libphonenumber, or four times the text takes more than 4.6 times as long.
 */
public final class Benchmarks {
    private static final BigDecimal MOST_PASSES = new BigDecimal("3.0");
    private static final BigDecimal MOST_GROWTH = new BigDecimal("4.6");

    private final boolean shortly;

    private Benchmarks(boolean shortly) {
        this.shortly = shortly;
    }

    /**
     * Runs them.
     *
     * @param arguments {@code --short} for a rough figure in little time; a folder with agent runs to measure on them too
     * @throws RunnerException when JMH cannot run
     */
    public static void main(String[] arguments) throws RunnerException {
        List<String> words = List.of(arguments);
        Benchmarks benchmarks = new Benchmarks(words.contains("--short"));
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", "redaction-cost");
        Collection<RunResult> madeUp = benchmarks.run(RedactionCost.MADE_UP, "1", "4");
        BigDecimal ratio = quotient(score(madeUp, "redactAndGate", "1"), score(madeUp, "phonePass", "1"));
        BigDecimal growth = quotient(score(madeUp, "redactAndGate", "4"), score(madeUp, "redactAndGate", "1"));
        line.put("ratio", ratio);
        line.put("growth", growth);
        boolean within = ratio.compareTo(MOST_PASSES) <= 0 && growth.compareTo(MOST_GROWTH) <= 0;
        for (String folder :
                words.stream().filter(word -> Files.isDirectory(Path.of(word))).toList()) {
            Collection<RunResult> real = benchmarks.run(folder, "1");
            BigDecimal realRatio = quotient(score(real, "redactAndGate", "1"), score(real, "phonePass", "1"));
            line.put("realRatio", realRatio);
            within &= realRatio.compareTo(MOST_PASSES) <= 0;
        }
        System.out.println(Json.write(line));
        System.exit(within ? 0 : 1);
    }

    private Collection<RunResult> run(String source, String... sizes) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(RedactionCost.class.getName())
                .param("source", source)
                .param("size", sizes)
                .forks(1)
                .warmupIterations(shortly ? 2 : 4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(shortly ? 3 : 6)
                .measurementTime(TimeValue.seconds(2))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        return new Runner(options.build()).run();
    }

    private static BigDecimal score(Collection<RunResult> results, String benchmark, String size) {
        RunResult result = results.stream()
                .filter(each -> each.getParams().getBenchmark().endsWith("." + benchmark)
                        && each.getParams().getParam("size").equals(size))
                .findFirst()
                .orElseThrow();
        double score = result.getPrimaryResult().getScore();
        System.out.printf(
                "%s, %s, size %s: %.1f ms%n", benchmark, result.getParams().getParam("source"), size, score);
        return BigDecimal.valueOf(score);
    }

    private static BigDecimal quotient(BigDecimal one, BigDecimal other) {
        return one.divide(other, 2, RoundingMode.HALF_UP);
    }
}
