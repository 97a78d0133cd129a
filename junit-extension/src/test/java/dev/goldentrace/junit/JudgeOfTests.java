package dev.goldentrace.junit;

import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.Usage;
import java.util.Map;

/** The judge that is installed for the tests of this module: it says what it is told to. */
public final class JudgeOfTests implements JudgeModel {
    static final String PASS = "{\"verdict\": \"pass\", \"reason\": \"It says the same.\"}";
    static final String FAIL = "{\"verdict\": \"fail\", \"reason\": \"It says no day.\"}";

    static volatile String reply = PASS;
    static volatile int asked;

    @Override
    public LlmReply ask(String prompt) {
        asked++;
        return new LlmReply(Message.assistant(reply), StopReason.STOP, Usage.of(1000, 100), "gpt-4.1", null, Map.of());
    }
}
