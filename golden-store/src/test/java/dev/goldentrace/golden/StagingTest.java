package dev.goldentrace.golden;

import static dev.goldentrace.golden.Traces.ID;
import static dev.goldentrace.golden.Traces.golden;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goldentrace.redaction.SecretFound;
import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A golden is the old one or the new one, and nothing else is ever left on disk. */
class StagingTest {
    @TempDir
    Path root;

    private GoldenStore store;

    @BeforeEach
    void open() {
        store = GoldenStore.at(root);
    }

    private static Session saying(String answer) {
        return session(step(1, says(answer, Message.system("Be " + answer), Message.user("Hello"))));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Nested
    class Staged {

        @Test
        void isInvisibleUntilItIsCommitted() {
            StagedGolden staged = store.stage(golden(saying("one"), saying("two")));
            assertThat(root).isEmptyDirectory();
            assertThat(store.read(ID)).isEmpty();
            assertThat(staged.file()).isEqualTo(store.pathOf(ID)).doesNotExist();

            staged.commit();
            assertThat(store.read(ID)).contains(golden(saying("one"), saying("two")));
        }

        @Test
        void leavesNothingWhenDiscarded() {
            store.stage(golden(saying("one"), saying("two"))).discard();

            assertThat(root).isEmptyDirectory();
        }

        @Test
        void leavesTheOldGoldenWhenDiscarded() throws IOException {
            store.stage(golden(saying("one"))).commit();
            List<String> before = files();

            store.stage(golden(saying("one"), saying("two"))).discard();

            assertThat(files()).isEqualTo(before);
            assertThat(store.read(ID)).contains(golden(saying("one")));
        }

        @Test
        void writtenTwiceIsTheSameBytes() throws IOException {
            store.stage(golden(saying("one"), saying("two"))).commit();
            byte[] first = Files.readAllBytes(store.pathOf(ID));
            List<String> before = files();

            store.stage(store.read(ID).orElseThrow()).commit();

            assertThat(store.pathOf(ID)).hasBinaryContent(first);
            assertThat(files()).isEqualTo(before);
        }
    }

    @Nested
    class Removed {

        @Test
        void takesItsOlderRecordingsAlong() throws IOException {
            store.stage(golden(saying("one"), saying("two"))).commit();

            assertThat(store.remove(ID)).isTrue();
            assertThat(store.remove(ID)).isFalse();
            assertThat(files()).allMatch(file -> file.startsWith("_shared/"));
            assertThat(store.hashOf(ID)).isEqualTo(Golden.NO_GOLDEN);
        }
    }

    /** Whatever the number of recordings was and becomes, a commit can be broken off after any of its steps. */
    @Nested
    class KilledInACommit {

        @Test
        void leavesTheOldGoldenOrTheNewOne() {
            List<Golden> kinds = List.of(
                    golden(saying("one")),
                    golden(saying("one"), saying("two")),
                    golden(saying("one"), saying("two"), saying("three")),
                    golden(saying("other"), saying("three")));
            for (Golden before : kinds) {
                for (Golden after : kinds) {
                    survivesAKillAnywhere(before, after);
                }
            }
        }

        private void survivesAKillAnywhere(Golden before, Golden after) {
            int steps = store.stage(after).steps().size();
            for (int done = 0; done <= steps; done++) {
                store.stage(before).commit();
                store.stage(after).steps().subList(0, done).forEach(Runnable::run);

                Golden read = GoldenStore.at(root).read(ID).orElseThrow();
                assertThat(read).isIn(before, after);
                assertThat(read.equals(after) || done < steps).isTrue();
            }
        }

        @Test
        void leavesNothingBehindAfterTheNextCommit() throws IOException {
            store.stage(golden(saying("one"), saying("two"))).commit();
            List<String> before = files();
            StagedGolden killed = store.stage(golden(saying("two"), saying("one")));
            killed.steps().subList(0, 3).forEach(Runnable::run);
            assertThat(files()).hasSizeGreaterThan(before.size());
            killed.discard();

            store.stage(golden(saying("one"), saying("two"))).commit();

            assertThat(files()).isEqualTo(before);
        }
    }

    @Nested
    class LeftOverTemporaryFiles {

        @Test
        void ofADeadProcessAreClearedByTheNextWrite() throws Exception {
            Process dead = new ProcessBuilder("true").start();
            dead.waitFor();
            Path left = store.pathOf(ID).resolveSibling(".goldentrace-tmp-" + dead.pid() + "-12345678-abc");
            Files.createDirectories(left.getParent());
            Files.writeString(left, "half");

            store.stage(golden(saying("one"))).commit();

            assertThat(left).doesNotExist();
        }

        @Test
        void ofALivingProcessAndFilesOfOthersStay() throws IOException {
            Path folder = Files.createDirectories(store.pathOf(ID).getParent());
            Path living = Files.writeString(
                    folder.resolve(".goldentrace-tmp-" + ProcessHandle.current().pid() + "-12345678-abc"), "half");
            Path other = Files.writeString(folder.resolve(".goldentrace-tmp-notes"), "mine");

            store.stage(golden(saying("one"))).commit();

            assertThat(living).exists();
            assertThat(other).exists();
        }
    }

    @Test
    void writesOnAThreadThatIsInterrupted() {
        StagedGolden staged = store.stage(golden(saying("one")));
        Thread.currentThread().interrupt();

        staged.commit();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.pathOf(ID)).exists();
    }

    @Nested
    class InAFolderThatCannotBeWritten {

        @Test
        void saysSoAndChangesNothing() throws IOException {
            Path taken = Files.writeString(root.resolve("com"), "a file in place of a folder");

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> store.stage(golden(saying("one"))))
                    .withMessage("cannot write " + store.pathOf(ID) + " (" + taken
                            + " is a file, and a folder is needed); nothing was changed. Make the folder writable, or"
                            + " set -Dgoldentrace.goldens to one that is.");
            assertThat(files()).containsExactly("com");
        }

        @Test
        void leavesNoTemporaryFileWhenSharedTextsCannotBeWritten() throws IOException {
            Path taken = Files.writeString(root.resolve("_shared"), "a file in place of a folder");
            StagedGolden staged = store.stage(golden(saying("one"), saying("two")));

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(staged::commit)
                    .withMessageStartingWith("cannot write " + taken + "/system-")
                    .withMessageEndingWith(" (" + taken + " is a file, and a folder is needed); nothing was changed."
                            + " Make the folder writable, or set -Dgoldentrace.goldens to one that is.");
            assertThat(files()).containsExactly("_shared");
        }
    }

    @Nested
    class WithASecretThatSurvived {
        private static final String KEY = "sk-proj-" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0";

        private void refuses(String where, GoldenId id, Session session) throws IOException {
            assertThatExceptionOfType(SecretFound.class)
                    .isThrownBy(() -> store.stage(golden(id, saying("fine"), session)))
                    .satisfies(found -> assertThat(found.where()).isEqualTo(where))
                    .withMessageNotContaining(KEY);
            assertThat(files()).isEmpty();
        }

        @Test
        void writesNothing() throws IOException {
            String golden = "com/acme/RefundAgentTest/refunds.golden.json";
            refuses(golden + ", $.story[0]", ID, session(step(1, says("Hi", Message.user("Use " + KEY)))));
            refuses(
                    golden + ", $.recording.runs[0].steps[0].reply.toolUses[0].arguments.opaque",
                    ID,
                    session(step(
                            1,
                            Traces.replies(
                                    Traces.asks(ToolUse.of("c", "t", Map.of("opaque", KEY))), Message.user("Hello")))));
        }

        @Test
        void writesNothingForAnOlderRecordingEither() throws IOException {
            assertThatExceptionOfType(SecretFound.class)
                    .isThrownBy(() ->
                            store.stage(golden(session(step(1, says("Hi", Message.user(KEY)))), saying("fine"))))
                    .satisfies(found -> assertThat(found.where())
                            .matches("com/acme/RefundAgentTest/refunds\\.[0-9a-f]{16}\\.more\\.golden\\.json,"
                                    + " \\$\\.recordings\\[0]\\.runs\\[0]\\.steps\\[0]\\.adds\\[0]\\.user"));
            assertThat(files()).isEmpty();
        }

        @Test
        void writesNothingForASharedTextOrATextFile() throws IOException {
            assertThatExceptionOfType(SecretFound.class)
                    .isThrownBy(() -> store.stage(golden(session(step(1, says("Hi", Message.system(KEY)))))))
                    .satisfies(found -> assertThat(found.where()).startsWith("_shared/system-"));
            Blob csv = Blob.of(("name;key\nanna;" + KEY).getBytes(StandardCharsets.UTF_8));
            Part file = new Part.Media(Part.Media.Kind.FILE, "text/csv", null, csv);
            Message message = new Message(Role.USER, List.of(file), List.of(), null, null, Map.of());
            assertThatExceptionOfType(SecretFound.class)
                    .isThrownBy(() -> store.stage(golden(session(step(1, says("Hi", message))))))
                    .satisfies(found -> assertThat(found.where()).isEqualTo("_shared/" + csv.sha256() + ".bin"));
            assertThat(files()).isEmpty();
        }

        @Test
        void writesOnlyWhatIsOpaqueToEverybody() {
            Message thought = new Message(
                    Role.ASSISTANT, List.of(new Part.Text("Hi")), List.of(), null, null, Map.of("signature", KEY));
            LlmReply reply = new LlmReply(
                    thought, dev.goldentrace.trace.StopReason.STOP, null, null, null, Map.of("encrypted", KEY));
            Message hello = Message.user("Hello");
            Session session = session(
                    step(1, Traces.llm(Traces.request(hello), new Outcome.Completed<>(reply))),
                    step(2, says("Bye", hello, thought, hello)),
                    step(3, says("Bye", thought)));

            store.stage(golden(session, session)).commit();

            assertThat(store.read(ID)).contains(golden(session, session));
        }
    }

    @Test
    void manyThreadsWriteGoldensThatShareTexts() throws Exception {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> writes = new ArrayList<>();
        for (int i = 0; i < threads * 5; i++) {
            GoldenId id = GoldenId.named("shared-" + i, null);
            writes.add(pool.submit(() -> {
                start.await();
                GoldenStore.at(root)
                        .stage(golden(id, saying("one"), saying("two")))
                        .commit();
                return id;
            }));
        }
        start.countDown();
        for (Future<?> write : writes) {
            GoldenId id = (GoldenId) write.get();
            assertThat(store.read(id)).contains(golden(id, saying("one"), saying("two")));
        }
        pool.shutdown();
        assertThat(files()).filteredOn(file -> file.startsWith("_shared/")).hasSize(2);
        assertThat(files()).noneMatch(file -> file.contains("tmp"));
    }

    @Test
    void namesOfThreeHundredCharactersCanBeWritten() {
        GoldenId id = GoldenId.ofTest("com.acme." + "T".repeat(300), "m".repeat(300), "c".repeat(300));
        store.stage(golden(id, saying("one"), saying("two"))).commit();

        assertThat(store.read(id)).contains(golden(id, saying("one"), saying("two")));
    }
}
