package dev.goldentrace.conformance;

import dev.goldentrace.conformance.divergence.DivergenceCommand;
import dev.goldentrace.conformance.kill.KillCommand;
import dev.goldentrace.conformance.redact.RedactCommand;
import dev.goldentrace.conformance.regress.RegressCommand;
import dev.goldentrace.conformance.replay.ReplayCommand;
import dev.goldentrace.conformance.secrets.SecretsCommand;
import dev.goldentrace.conformance.stress.StressCommand;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one kind of check over files of real data: {@code java -jar conformance.jar KIND FILE…}. */
@Command(
        name = "java -jar conformance/target/conformance.jar",
        description = "Holds Goldentrace against files of real data.",
        synopsisSubcommandLabel = "KIND",
        mixinStandardHelpOptions = true,
        subcommands = {
            ReplayCommand.class,
            RegressCommand.class,
            DivergenceCommand.class,
            RedactCommand.class,
            SecretsCommand.class,
            StressCommand.class,
            KillCommand.class
        })
final class Conformance implements Runnable {
    private static final int UNKNOWN_KIND = 64;

    @Spec
    private @Nullable CommandSpec spec;

    private Conformance() {}

    /** Exits with 0 when all holds that must, 1 when not, 2 for bad input and 64 for a kind that is not known. */
    public static void main(String[] args) {
        System.exit(run(System.err, args));
    }

    static int run(PrintStream err, String... args) {
        return commandLine()
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    private static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Conformance());
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof BadInput) {
                command.getErr().println(e.getMessage());
                return ExitCode.USAGE;
            }
            throw e;
        });
        commandLine.setParameterExceptionHandler((e, args) -> {
            CommandLine command = e.getCommandLine();
            PrintWriter err = command.getErr();
            err.println(e.getMessage());
            command.usage(err);
            return isUnknownKind(e) ? UNKNOWN_KIND : ExitCode.USAGE;
        });
        return commandLine;
    }

    private static boolean isUnknownKind(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched
                && e.getCommandLine().getParent() == null
                && !unmatched.isUnknownOption();
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "which kind? Give one and its files.");
    }
}
