package dev.goldentrace.assertions;

import dev.goldentrace.settings.ShellWord;
import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import org.approvaltests.Approvals;
import org.approvaltests.approvers.ApprovalApprover;
import org.approvaltests.core.ApprovalFailureReporter;
import org.approvaltests.core.ApprovalReporterWithCleanUp;
import org.approvaltests.core.ApprovalWriter;
import org.approvaltests.core.Options;
import org.approvaltests.core.VerifyResult;
import org.approvaltests.namer.ApprovalNamer;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a storyboard with ApprovalTests: its names, scrubbers, comparators and reporters as the user has set them. The
 * only class that knows the library, which is optional.
 *
 * <p>It stands in the place of the library's own approver, which writes {@code .approval_tests_temp} and downloads scripts
 * into it.
 */
final class ApprovedStoryboard implements ApprovalApprover {
    private final Options options;
    private final ApprovalWriter writer;
    private final File approved;
    private File received;
    private @Nullable FirstDifference difference;
    private @Nullable Failure failure;

    private ApprovedStoryboard(String text, Options options) {
        this.options = options;
        this.writer = options.createWriter(text);
        ApprovalNamer namer = options.forFile().getNamer();
        this.received = namer.getReceivedFile(writer.getFileExtensionWithDot());
        this.approved = namer.getApprovedFile(writer.getFileExtensionWithDot());
    }

    static @Nullable Failure verify(String text, String name) {
        Options options = new Options();
        ApprovedStoryboard storyboard = new ApprovedStoryboard(
                text, name.isEmpty() ? options : options.forFile().withAdditionalInformation(name));
        Approvals.verify(storyboard, storyboard.options);
        return storyboard.failure;
    }

    @Override
    public VerifyResult approve() {
        received = writer.writeReceivedFile(received);
        return options.getComparator().call(received, approved);
    }

    /** A reporter may make an empty file for a diff tool, and show the difference by an error; ours says what to do. */
    @Override
    public VerifyResult reportFailure(ApprovalFailureReporter reporter) {
        difference = FirstDifference.of(approved.toPath(), received.toPath());
        try {
            reporter.report(received.getAbsolutePath(), approved.getAbsolutePath());
        } catch (AssertionError shown) {
            return VerifyResult.FAILURE;
        }
        return VerifyResult.FAILURE;
    }

    @Override
    public void cleanUpAfterSuccess(ApprovalFailureReporter reporter) {
        FirstDifference.delete(received);
        if (reporter instanceof ApprovalReporterWithCleanUp cleaning) {
            cleaning.cleanUp(received.getAbsolutePath(), approved.getAbsolutePath());
        }
    }

    @Override
    public void fail() {
        FirstDifference found = Objects.requireNonNull(difference, "reportFailure comes before fail");
        String from = shown(received);
        failure = new Failure(
                "to match its approved storyboard",
                found.expected(),
                found.actual(),
                "read " + from + "; if it is right: mv " + ShellWord.of(from) + " " + ShellWord.of(shown(approved)));
    }

    private static String shown(File file) {
        Path here = Path.of("").toAbsolutePath();
        Path path = file.toPath().toAbsolutePath().normalize();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
