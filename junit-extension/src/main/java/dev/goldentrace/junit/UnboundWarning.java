package dev.goldentrace.junit;

import dev.goldentrace.replay.UnboundValue;
import dev.goldentrace.settings.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says which redacted values a replay cannot give back to the agent: those that a tool or the model says first. What the test or
 * its agent says of them passes when it is recorded, and fails in a replay.
 */
record UnboundWarning(TestCase test, List<UnboundValue> values) {
    private static final int MOST = 5;

    Optional<String> ofRecording() {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of("a replay hands the agent " + counted() + ": " + listed()
                        + ". An assertion on such a value passes now, and would fail in a replay. Where the test or the agent"
                        + " needs it, " + remedies());
    }

    Optional<String> ofReplay() {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of("this replay handed the agent " + counted() + ": " + listed()
                        + ". If the test failed for one of them, " + remedies());
    }

    private String counted() {
        return values.size() == 1
                ? "1 stand-in for a redacted value that the test does not say"
                : values.size() + " stand-ins for redacted values that the test does not say";
    }

    private String listed() {
        int more = values.size() - MOST;
        return values.stream().limit(MOST).map(UnboundValue::words).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private String remedies() {
        return "say the value in the prompt, or record again with it left as it is: @AgentTrace(personalData ="
                + " PersonalData.INVENTED) where all of the test's data is made up, or -D"
                + Setting.REDACTION_ALLOW.property() + "=TEXT for one text (" + test.recordCommand() + ")";
    }
}
