package dev.goldentrace.limits;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Usage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another fork of the build: begins a call, says so, ends it when it is told to, and so on until its input ends. */
final class OtherProcess {
    private OtherProcess() {}

    /**
     * Takes the ledger, the build's id, the most that calls may cost and how many may be in flight.
     *
     * @param args four words
     */
    public static void main(String[] args) throws IOException {
        Limits limits = new Limits(new BigDecimal(args[2]), null, Integer.valueOf(args[3]));
        BuildThrottle build = BuildThrottle.at(Path.of(args[0]), new BuildId(args[1]), limits);
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        TestThrottle throttle = build.forTest("OtherTest.asks", "Set a higher limit.");
        LlmRequest ask = LlmRequest.of("gpt-4.1", List.of(Message.user("Hello")));
        for (@Nullable String line = told.readLine(); line != null; line = told.readLine()) {
            var permit = throttle.enter(ask);
            System.out.println("began");
            told.readLine();
            permit.end(new Outcome.Completed<>(LlmReply.of(Message.assistant("Hi"), Usage.of(5_000, 0))));
            System.out.println("ended");
        }
    }

    static Process start(Path ledger, String build, String maxCostUsd, int parallel) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        ledger.toString(),
                        build,
                        maxCostUsd,
                        String.valueOf(parallel))
                .redirectErrorStream(true)
                .start();
    }
}
