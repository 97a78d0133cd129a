package dev.goldentrace.limits;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a command that records has done, so that the same command goes on where a limit stopped it. A command that
 * ran to its end or was killed, or another one, begins anew, and so does one whose file is broken: no money is counted here. All
 * processes of a build share the file; make one a JVM and file.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class CommandLedger {
    private final LedgerFile file;
    private final BuildId build;
    private final String command;
    private final Clock clock;
    private final CommandState joined;
    private boolean first;

    private CommandLedger(LedgerFile file, BuildId build, String command, Clock clock) {
        this.file = file;
        this.build = build;
        this.command = command;
        this.clock = clock;
        this.joined = update(state -> state);
    }

    /**
     * Joins the processes of a build that record.
     *
     * @param file where they meet
     * @param build which build
     * @param command what was typed, as far as it says which tests are recorded and how
     * @param clock what time it is
     * @return the ledger
     * @throws UncheckedIOException when the file cannot be read or written, here and below
     */
    public static CommandLedger join(Path file, BuildId build, String command, Clock clock) {
        return new CommandLedger(new LedgerFile(file), build, command, clock);
    }

    /** {@return when the command's first build began: results that ended before are those of earlier commands} */
    public Instant began() {
        return joined.began();
    }

    /**
     * Says what an earlier build of the same command did with a test.
     *
     * @param test its full name
     * @return how it ended; empty where it is still to be recorded
     */
    public Optional<TestProgress> earlier(String test) {
        return Optional.ofNullable(joined.earlier().get(test));
    }

    /** {@return how many tests earlier builds of the same command are done with} */
    public int done() {
        return joined.earlier().size();
    }

    /** {@return whether this is the first process of its build, and the build goes on with what an earlier one left} */
    public boolean goesOn() {
        return first && done() > 0;
    }

    /**
     * Notes how far a test came; the last word counts.
     *
     * @param test its full name
     * @param progress how far
     */
    public void reached(String test, TestProgress progress) {
        update(state -> {
            state.now().put(test, progress);
            return progress == TestProgress.NOT_REACHED ? state.whenStopped() : state;
        });
    }

    /** {@return how far the tests of this build came, in all its processes} */
    public Map<String, TestProgress> tests() {
        return update(state -> state).now();
    }

    private CommandState update(UnaryOperator<CommandState> change) {
        AtomicReference<@Nullable CommandState> result = new AtomicReference<>();
        file.update(
                json -> {
                    first |= !build.text().equals(json.get("build"));
                    CommandState after = change.apply(CommandState.joined(json, build, command, clock.instant()));
                    result.set(after);
                    return after.toJson();
                },
                broken -> {});
        return Objects.requireNonNull(result.get(), "the ledger was updated");
    }
}
