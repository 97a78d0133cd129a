package dev.goldentrace.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLedgerTest {
    @TempDir
    Path folder;

    private final FakeTime time = new FakeTime();

    private CommandLedger join(String build, String command) {
        return CommandLedger.join(folder.resolve("command.json"), new BuildId(build), command, time);
    }

    private void stopAfterTwo() {
        CommandLedger ledger = join("mvn 1", "record");
        ledger.reached("a", TestProgress.RECORDED);
        ledger.reached("b", TestProgress.PENDING);
        ledger.reached("c", TestProgress.FAILED);
        ledger.reached("d", TestProgress.NOT_REACHED);
        time.goOn(Duration.ofMinutes(10));
    }

    @Test
    void goesOnWithTheSameCommandThatALimitStopped() {
        stopAfterTwo();

        CommandLedger next = join("mvn 2", "record");
        assertThat(next.earlier("a")).contains(TestProgress.RECORDED);
        assertThat(next.earlier("b")).contains(TestProgress.PENDING);
        assertThat(next.earlier("c")).isEmpty();
        assertThat(next.earlier("d")).isEmpty();
        assertThat(next.done()).isEqualTo(2);
        assertThat(next.goesOn()).isTrue();
        assertThat(join("mvn 2", "record").goesOn()).isFalse();
        assertThat(next.tests()).isEmpty();
        assertThat(next.began()).isEqualTo("2026-11-22T12:00:00Z");
    }

    @Test
    void goesOnMoreThanOnce() {
        stopAfterTwo();
        CommandLedger second = join("mvn 2", "record");
        second.reached("c", TestProgress.UNCHANGED);
        assertThat(join("mvn 2", "record").goesOn()).isFalse();
        second.reached("d", TestProgress.NOT_REACHED);

        assertThat(join("mvn 3", "record").done()).isEqualTo(3);
    }

    @Test
    void beginsAnewAfterACommandThatRanToItsEnd() {
        CommandLedger first = join("mvn 1", "record");
        first.reached("a", TestProgress.RECORDED);
        time.goOn(Duration.ofMinutes(10));

        CommandLedger next = join("mvn 2", "record");
        assertThat(next.done()).isZero();
        assertThat(next.began()).isEqualTo("2026-11-22T12:10:00Z");
    }

    @Test
    void beginsAnewWithAnotherCommand() {
        stopAfterTwo();

        assertThat(join("mvn 2", "record only=failed").done()).isZero();
    }

    @Test
    void isSharedByTheForksOfABuild() {
        CommandLedger one = join("mvn 1", "record");
        time.goOn(Duration.ofMinutes(1));
        CommandLedger other = join("mvn 1", "record");
        one.reached("a", TestProgress.RECORDED);

        assertThat(other.began()).isEqualTo(one.began());
        assertThat(other.tests()).isEqualTo(Map.of("a", TestProgress.RECORDED));
        assertThat(join("mvn 1", "record").earlier("a")).isEmpty();
    }

    /** What was recorded before may be of an agent that was mended since, so it is recorded again. */
    @Test
    void beginsAnewAfterAKill() {
        join("mvn 1", "record").reached("a", TestProgress.RECORDED);

        assertThat(join("mvn 2", "record").done()).isZero();
    }

    @Test
    void doesNotMindAFileThatIsNone() throws Exception {
        Files.writeString(folder.resolve("command.json"), "half");

        assertThat(join("mvn 1", "record").done()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "build", "command", "began", "stopped", "earlier", "now"})
    void beginsAnewWhereAFieldIsMissing(String name) throws Exception {
        stopAfterTwo();
        Path file = folder.resolve("command.json");
        Files.writeString(file, Files.readString(file).replace("\"" + name + "\":", "\"other\":"));

        assertThat(join("mvn 2", "record").done()).isZero();
    }

    @Test
    void clearsAwayWhatAKilledProcessWasWriting() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(folder.resolve(".goldentrace-tmp-" + dead.pid() + "-12345678-abc"), "half");

        join("mvn 1", "record").reached("a", TestProgress.RECORDED);

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("command.json", "command.json.lock");
        }
    }
}
