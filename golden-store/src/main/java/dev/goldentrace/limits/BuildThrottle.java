package dev.goldentrace.limits;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.PriceTable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all processes of a build within {@link Limits}, by a ledger file that they share. A process that is killed gives back
 * what it had. Make one a JVM and file.
 *
 * <pre>{@code
 * BuildThrottle build = BuildThrottle.at(file, BuildId.of(settings, true), Limits.of(settings));
 * try (TestThrottle throttle = build.forTest("RefundTest.refunds", "Set a higher limit.")) {
 *     Capture capture = Capture.start("RefundTest.refunds", source, throttle, clock);
 * }
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class BuildThrottle {
    private final LedgerFile ledger;
    private final BuildId build;
    private final Limits limits;
    private final Clock clock;
    private final Waiter waiter;
    private final PriceTable prices;
    private final String process = new ProcessMark(ProcessHandle.current()).text();

    private BuildThrottle(
            LedgerFile ledger, BuildId build, Limits limits, Clock clock, Waiter waiter, PriceTable prices) {
        this.ledger = ledger;
        this.build = build;
        this.limits = limits;
        this.clock = clock;
        this.waiter = waiter;
        this.prices = prices;
    }

    /**
     * Opens a ledger; nothing is written before the first call.
     *
     * @param file where the processes of the build meet
     * @param build which build; what another build left in the file is forgotten
     * @param limits what to keep within
     * @return what holds live calls back
     */
    public static BuildThrottle at(Path file, BuildId build, Limits limits) {
        return at(file, build, limits, Clock.systemUTC(), Waiter.sleeping());
    }

    /**
     * Opens a ledger, with a time of one's own.
     *
     * @param file where the processes of the build meet
     * @param build which build; what another build left in the file is forgotten
     * @param limits what to keep within
     * @param clock what time it is
     * @param waiter lets time pass
     * @return what holds live calls back
     */
    public static BuildThrottle at(Path file, BuildId build, Limits limits, Clock clock, Waiter waiter) {
        return new BuildThrottle(new LedgerFile(file), build, limits, clock, waiter, PriceTable.bundled());
    }

    /**
     * Finds the folder whose build output all processes of a build have in common: the topmost one with a POM, within the
     * repository.
     *
     * @param moduleRoot the root of one of the build's modules
     * @return a folder, the module's own where it has no POM
     */
    public static Path meetingPlace(Path moduleRoot) {
        Path top = moduleRoot;
        Path folder = moduleRoot;
        while (folder != null && Files.exists(folder.resolve("pom.xml"))) {
            top = folder;
            folder = Files.exists(folder.resolve(".git")) ? null : folder.getParent();
        }
        return top;
    }

    /**
     * Holds the live calls of one test back.
     *
     * @param test how messages name it
     * @param then what to do when a limit is reached, as its message says it, in sentences
     * @return a throttle; close it when the test is over
     */
    public TestThrottle forTest(String test, String then) {
        return new TestThrottle(this, test, then);
    }

    /**
     * Says what the live calls of the build have cost so far.
     *
     * @return such as {@code $0.04}; where the ledger is broken, that it is not known
     * @throws UncheckedIOException when the ledger cannot be read or written
     */
    public String cost() {
        try {
            return with(BuildState::cost, BuildThrottle::refuse);
        } catch (BrokenLedger e) {
            return "a cost that is not known, as " + words(e);
        }
    }

    Limits limits() {
        return limits;
    }

    Waiter waiter() {
        return waiter;
    }

    PriceTable prices() {
        return prices;
    }

    Turn turn() {
        String lease = UUID.randomUUID().toString();
        return with(state -> state.turn(limits, lease, process, clock.instant()));
    }

    /** What was paid must be known where it is limited; elsewhere a broken ledger begins anew. */
    <T> T with(Function<BuildState, T> action) {
        return with(action, limits.maxCostUsd() == null ? broken -> {} : BuildThrottle::refuse);
    }

    private static void refuse(BrokenLedger broken) {
        throw broken;
    }

    String words(BrokenLedger broken) {
        return "<" + ledger.path() + "> is broken: " + broken.what();
    }

    private <T> T with(Function<BuildState, T> action, Consumer<BrokenLedger> whenBroken) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        ledger.update(
                json -> {
                    BuildState state = BuildState.of(json, build);
                    result.set(action.apply(state));
                    return state.toJson();
                },
                whenBroken);
        return Objects.requireNonNull(result.get(), "the ledger was updated");
    }
}
