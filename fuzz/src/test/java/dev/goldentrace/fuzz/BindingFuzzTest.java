package dev.goldentrace.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Run;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What matches is restored to the letter; a surrogate never means two values, nor two surrogates one. */
class BindingFuzzTest {
    private static final Redactor REDACTOR = Redactor.standard();

    /** What the header of a golden might list; the dictionary of the fuzzer holds them too. */
    private static final List<Surrogate> LISTED = List.of(
            new Surrogate(Surrogate.Type.EMAIL, "email-1@redacted.example", 1),
            new Surrogate(Surrogate.Type.EMAIL, "email-2@redacted.example", 1),
            new Surrogate(Surrogate.Type.NAME, "Anonaym", 1),
            new Surrogate(Surrogate.Type.NAME, "Anonbym", 1),
            new Surrogate(Surrogate.Type.PHONE, "+12015550100", 1),
            new Surrogate(Surrogate.Type.NUMBER, "9900001", 1),
            new Surrogate(Surrogate.Type.API_KEY, "api-key-1-REDACTED", 1));

    /** The first text is what was recorded, the second is live; all of them together are redacted and bound again. */
    @DictionaryFile(resourcePath = "redaction.dict")
    @FuzzTest
    void bindsOneToOneAndRestores(byte[] data) throws Exception {
        Patience.with(() -> bind(FuzzedTexts.of(data)));
    }

    private static void bind(List<String> texts) {
        Binding binding = new Binding(LISTED);
        for (int at = 0; at + 1 < texts.size(); at += 2) {
            matchAndRestore(binding, texts.get(at), texts.get(at + 1));
        }
        bindsWhatWasRedacted(Planted.in(texts));
    }

    private static void matchAndRestore(Binding binding, String recorded, String live) {
        boolean matches = binding.matches(recorded, live);
        if (matches && binding.unbound(recorded).isEmpty()) {
            assertThat(binding.restore(recorded)).isEqualTo(live);
        }
    }

    /** A recording replays: its own raw texts match it, and come back. */
    private static void bindsWhatWasRedacted(List<String> raw) {
        RedactedSession redacted = REDACTOR.redact(FuzzedSession.of(raw));
        Binding binding = new Binding(redacted.surrogates());
        List<Run> runs = redacted.session().runs();
        for (int at = 0; at < raw.size(); at++) {
            String recorded = Objects.requireNonNull(runs.get(at).input());
            if (standGlued(recorded, redacted.surrogates())) {
                return;
            }
            assertThat(binding.matches(recorded, raw.get(at))).as(recorded).isTrue();
            assertThat(binding.restore(recorded)).isEqualTo(raw.get(at));
        }
        assertOneToOne(binding, redacted.surrogates());
    }

    /**
     * Where a value stands without a boundary beside another value or a word, nobody can say where the one ends: such a recording is
     * refused. An address behind a colon that could be its own is the same.
     */
    private static boolean standGlued(String recorded, List<Surrogate> surrogates) {
        return surrogates.stream().anyMatch(one -> standsGlued(one, recorded));
    }

    private static boolean standsGlued(Surrogate one, String recorded) {
        for (int at = recorded.indexOf(one.text()); at >= 0; at = recorded.indexOf(one.text(), at + 1)) {
            int end = at + one.text().length();
            boolean before = at > 0 && isGlue(one, recorded.charAt(at - 1));
            if (before || (end < recorded.length() && Character.isLetterOrDigit(recorded.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGlue(Surrogate one, char before) {
        return Character.isLetterOrDigit(before) || (one.type() == Surrogate.Type.IPV6 && before == ':');
    }

    private static void assertOneToOne(Binding binding, List<Surrogate> surrogates) {
        Set<String> values = new HashSet<>();
        for (Surrogate surrogate : surrogates) {
            String value = binding.restore(surrogate.text());
            assertThat(values.add(surrogate.type() + " " + value))
                    .as(surrogate.text())
                    .isTrue();
        }
    }
}
