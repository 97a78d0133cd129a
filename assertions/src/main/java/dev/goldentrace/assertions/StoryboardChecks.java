package dev.goldentrace.assertions;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.regression.GoldenOfTest;
import dev.goldentrace.trace.Session;
import org.jspecify.annotations.Nullable;

/**
 * Whether a session's storyboard is the approved one.
 *
 * @param session the session, as the agent saw it
 * @param golden what is known of the test's golden, or null
 */
record StoryboardChecks(Session session, @Nullable GoldenOfTest golden) {
    private static final String ASSERTION = "matchesApprovedStoryboard()";

    static StoryboardChecks of(Scope scope) {
        return new StoryboardChecks(scope.whole(), scope.golden());
    }

    /** What is being recorded may change the story: it is written beside the approved one, and fails nothing yet. */
    @Nullable
    Failure matchesApproved(String name) {
        Failure failure = verified(text(), name);
        if (failure != null && golden != null && golden.accepted().isEmpty()) {
            golden.say(ASSERTION + " fails nothing now: " + golden.whyNone() + "; " + failure.hint());
            return null;
        }
        return failure;
    }

    private static @Nullable Failure verified(String storyboard, String name) {
        try {
            return ApprovedStoryboard.verify(storyboard, name);
        } catch (NoClassDefFoundError e) {
            throw new UsageError(
                    ASSERTION + ": expected ApprovalTests on the test's class path, but it is not there."
                            + " Add com.approvaltests:approvaltests:30.1.1 with scope test.",
                    e);
        }
    }

    /** What will be written: redacted, and looked at once more. */
    private String text() {
        Session ended = Status.ended(session);
        if (golden != null) {
            String text = Storyboard.of(golden.redact(ended));
            golden.requireWritable("storyboard", text);
            return text;
        }
        String text = Storyboard.of(Redactor.standard().redact(ended).session());
        Gate.standard().check("storyboard", text);
        return text;
    }
}
