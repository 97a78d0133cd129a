package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random sessions: what redaction takes out, binding puts back to the letter, and the gate lets the rest through. */
class RoundTripTest {
    private static final List<String> WORDS = List.of(
            "order",
            "1001",
            " ",
            ", ",
            "\n",
            "{\"to\":\"",
            "\"}",
            "=",
            "&",
            ".",
            "-",
            "_",
            "\\n",
            "%20",
            "<",
            ">",
            "é",
            "日本",
            "email-1@redacted.example",
            "api-key-1-REDACTED",
            "someone@example.com",
            "://",
            "@",
            "token=",
            "key: ");

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(random.nextInt(3) > 0 ? WORDS.get(random.nextInt(WORDS.size())) : value(random));
        }
        return text.toString();
    }

    private static String value(Random random) {
        int which = random.nextInt(4);
        String blank = random.nextBoolean() ? " " : ";";
        return blank
                + switch (random.nextInt(8)) {
                    case 0 -> Keys.openAi(which);
                    case 1 -> Keys.jwt(which);
                    case 2 -> Keys.pem(which);
                    case 3 -> Keys.pem(which).replace("\n", "\\n");
                    case 4 -> "who" + which + "%40acme.com";
                    case 5 -> "password=" + Keys.alphanumeric(which, 16);
                    default -> "who" + which + "@acme.com";
                }
                + blank;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bindingRestoresWhatWasRedacted(int seed) {
        Random random = new Random(seed);
        String[] raw = IntStream.range(0, 8).mapToObj(i -> text(random)).toArray(String[]::new);
        Session session = Sessions.saying(raw);
        RedactedSession redacted = Redactor.standard().redact(session);
        List<String> recorded = Sessions.inputs(redacted);
        Binding binding = new Binding(redacted.surrogates());
        for (int i = 0; i < raw.length; i++) {
            assertThat(binding.matches(recorded.get(i), raw[i]))
                    .as("<%s> with <%s>", recorded.get(i), raw[i])
                    .isTrue();
        }
        for (int i = 0; i < raw.length; i++) {
            assertThat(binding.restore(recorded.get(i))).isEqualTo(raw[i]);
            Gate.standard().check("text " + i, recorded.get(i));
        }
        assertThat(redacted).isEqualTo(Redactor.standard().redact(session));
        assertThat(Redactor.standard().redact(redacted.session()).session()).isEqualTo(redacted.session());
    }
}
