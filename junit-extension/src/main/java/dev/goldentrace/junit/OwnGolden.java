package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.regression.GoldenOfTest;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.replay.JudgeNeeded;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Optional;

/**
 * A test's own golden, as assertions see it. A recording is not held against the one before it by the test itself: it could
 * then never be accepted.
 */
record OwnGolden(TestCase testCase, Settings settings) implements GoldenOfTest {

    @Override
    public String test() {
        return testCase.name();
    }

    @Override
    public List<Session> accepted() {
        return golden().map(CommonStandIns::accepted).orElse(List.of());
    }

    private Optional<Golden> golden() {
        if (settings.mode() == Mode.RECORD || settings.mode() == Mode.PASSTHROUGH) {
            return Optional.empty();
        }
        return goldens().read(testCase.golden());
    }

    private GoldenStore goldens() {
        return Workspace.goldens(settings);
    }

    @Override
    public String whyNone() {
        return switch (settings.mode()) {
            case RECORD -> "mode record holds the recording against the golden itself, once the test has passed";
            case PASSTHROUGH -> "mode passthrough uses no golden";
            default -> golden().isPresent() ? "" : "there is no golden yet";
        };
    }

    /** Where the models are asked nothing, a judge is not either. */
    @Override
    public Policy policy() {
        Policy policy = Policies.of(settings);
        return switch (settings.mode()) {
            case LIVE, FORK, BISECT -> policy;
            default ->
                AnswersToJudge.recorded(
                        policy, golden().map(Golden::recordings).orElse(List.of()), () -> JudgeNeeded.ofAnswer(test()));
        };
    }

    @Override
    public String recordCommand() {
        return testCase.recordCommand();
    }

    @Override
    public Session redact(Session raw) {
        RedactedSession redacted = testCase.redactor().redact(raw);
        return golden().map(golden -> CommonStandIns.by(golden, redacted.session(), redacted.surrogates()))
                .orElse(redacted.session());
    }

    @Override
    public void requireWritable(String where, String text) {
        testCase.redactor().gate().check(test() + ", " + where, text);
    }

    @Override
    public void say(String line) {
        testCase.say(test() + ": " + line);
    }
}
