package dev.goldentrace.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.Hit;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Session;
import java.util.List;

/** Whatever is said in a session: what was planted is gone from it, and the gate lets through what it let through before. */
class RedactorFuzzTest {
    private static final Redactor REDACTOR = Redactor.standard();
    private static final Gate GATE = REDACTOR.gate();

    @DictionaryFile(resourcePath = "redaction.dict")
    @FuzzTest
    void leavesNothingThatWasPlanted(byte[] data) throws Exception {
        Patience.with(() -> redact(FuzzedTexts.of(data)));
    }

    private static void redact(List<String> texts) {
        Session redacted = REDACTOR.redact(FuzzedSession.of(Planted.in(texts))).session();

        for (String text : Strings.of(redacted)) {
            Planted.values().forEach(value -> assertThat(text).doesNotContain(value));
            if (texts.stream().noneMatch(RedactorFuzzTest::looksRedacted)) {
                GATE.inspect(text).ifPresent(hit -> assertNotMadeByTheRedactor(text, hit));
            }
        }
        texts.forEach(REDACTOR::conceal);
    }

    /** The gate may know more than the redactor; but it must not stumble over what the redactor itself has put there. */
    private static void assertNotMadeByTheRedactor(String text, Hit hit) {
        String value = text.substring(hit.start(), hit.end());
        assertThat(looksRedacted(value)).as(hit.rule() + ": " + value).isFalse();
    }

    private static boolean looksRedacted(String text) {
        return text.contains("redacted.example") || text.contains("-REDACTED");
    }
}
