package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approvaltests.reporters.QuietReporter;
import org.approvaltests.reporters.UseReporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@UseReporter(QuietReporter.class)
class MatchesApprovedStoryboardTest {
    private static final String HERE = "src/test/java/dev/goldentrace/assertions/MatchesApprovedStoryboardTest.";
    private static final Session THE_LAMP = story().asks("Money back, please.")
            .calls(tool("get_order", "order", 1001))
            .calls(tool("refund_item", "order", 1001, "item", "lamp"))
            .says("Refunded 49.00 EUR.")
            .session();

    @AfterEach
    void removeWhatFailuresLeave() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of(HERE).getParent(), "*.received.txt")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    @Test
    void passesForTheApprovedOne() {
        assertThatTrace(Refund.SESSION).matchesApprovedStoryboard();

        assertThat(Path.of(HERE + "passesForTheApprovedOne.received.txt")).doesNotExist();
    }

    @Test
    void failsForAnother() {
        assertThatThrownBy(() -> assertThatTrace(THE_LAMP).matchesApprovedStoryboard("kettle"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to match its approved storyboard
                          expected   line 7: <tool    refund_item(order=1001, item=kettle)>
                          actual     line 7: <tool    refund_item(order=1001, item=lamp)>
                          hint       read %1$sfailsForAnother.kettle.received.txt; if it is right: mv %1$sfailsForAnother.kettle.received.txt %1$sfailsForAnother.kettle.approved.txt
                          trace      1 run, 3 steps, 2 tool calls
                                     1. get_order(order=1001)
                                     2. refund_item(order=1001, item=lamp)""".formatted(HERE));
        assertThat(Path.of(HERE + "failsForAnother.kettle.received.txt"))
                .content()
                .contains("item=lamp");
    }

    @Test
    void failsWhereNoneIsApproved() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).matchesApprovedStoryboard())
                .hasMessageContaining("expected   an approved storyboard\n  actual     none is approved yet");
    }

    @Test
    void writesNothingInClear() throws IOException {
        Session mailed = story().calls(tool("send_mail", "to", "isabella.garcia@kettles-and-more.com"))
                .says("Sent.")
                .session();

        assertThatThrownBy(() -> assertThatTrace(mailed).matchesApprovedStoryboard())
                .isInstanceOf(AssertionError.class);

        assertThat(Files.readString(Path.of(HERE + "writesNothingInClear.received.txt")))
                .contains("send_mail(to=")
                .doesNotContain("isabella.garcia");
    }

    @Test
    void failsNothingWhileTheGoldenIsRecorded() {
        KnownGolden golden = new KnownGolden();

        golden.assertThatTrace(Refund.SESSION).matchesApprovedStoryboard();

        String received = HERE + "failsNothingWhileTheGoldenIsRecorded.received.txt";
        assertThat(golden.said())
                .containsExactly("matchesApprovedStoryboard() fails nothing now: there is no golden yet; read "
                        + received + "; if it is right: mv " + received + " "
                        + received.replace(".received.", ".approved."));
    }

    @Test
    void isCheckedAgainOnceThereIsAGolden() {
        assertThatThrownBy(() -> new KnownGolden(Refund.SESSION)
                        .assertThatTrace(THE_LAMP)
                        .matchesApprovedStoryboard())
                .hasMessageContaining("line 7");
    }

    /** The library's own way to verify writes a folder, and downloads scripts into it. */
    @Test
    void leavesNoFolderAndDownloadsNothing() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).matchesApprovedStoryboard("never"))
                .isInstanceOf(AssertionError.class);

        assertThat(Path.of(".approval_tests_temp")).doesNotExist();
    }

    @Test
    void saysWhichLibraryToAdd() {
        assertThat(new Without("org.approvaltests.").thrownBy(WithoutLibrary.class))
                .isEqualTo("dev.goldentrace.capture.UsageError: matchesApprovedStoryboard(): expected ApprovalTests on"
                        + " the test's class path, but it is not there."
                        + " Add com.approvaltests:approvaltests:30.1.1 with scope test.");
    }

    /** Runs where the library is not there. */
    static class WithoutLibrary implements Runnable {
        @Override
        public void run() {
            assertThatTrace(Refund.SESSION).stepsAtMost(3).matchesApprovedStoryboard();
        }
    }
}
