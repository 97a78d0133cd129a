package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Surrogate.Type;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private final Redactor redactor = Redactor.standard();

    private List<String> redact(String... texts) {
        return Sessions.inputs(redactor.redact(Sessions.saying(texts)));
    }

    @Nested
    class Numbering {
        @Test
        void givesTheSameValueTheSameSurrogateInOrderOfFirstAppearance() {
            assertThat(redact("zoe@acme.com and ann@acme.com", "ann@acme.com, zoe@acme.com"))
                    .containsExactly(
                            "email-1@redacted.example and email-2@redacted.example",
                            "email-2@redacted.example, email-1@redacted.example");
        }

        @Test
        void countsEachTypeForItself() {
            String key = Keys.openAi(1);
            RedactedSession redacted = redactor.redact(Sessions.saying("a@acme.com " + key + " b@acme.com " + key));
            assertThat(redacted.surrogates())
                    .containsExactly(
                            new Surrogate(Type.EMAIL, "email-1@redacted.example", 1),
                            new Surrogate(Type.API_KEY, "api-key-1-REDACTED", 2),
                            new Surrogate(Type.EMAIL, "email-2@redacted.example", 1));
        }

        @Test
        void tellsAddressesApartByCase() {
            assertThat(redact("Ann@acme.com ann@acme.com"))
                    .containsExactly("email-1@redacted.example email-2@redacted.example");
        }

        @Test
        void leavesOutAnOrdinalWhoseSurrogateStandsThereByChance() {
            assertThat(redact("ann@acme.com", "email-1@redacted.example", "bob@acme.com"))
                    .containsExactly(
                            "email-2@redacted.example", "email-1@redacted.example", "email-3@redacted.example");
        }

        @Test
        void changesNothingOfWhatIsRedactedAlready() {
            Session once = redactor.redact(Sessions.saying("ann@acme.com", "password=" + Keys.alphanumeric(2, 20)))
                    .session();
            RedactedSession twice = redactor.redact(once);
            assertThat(twice.session()).isEqualTo(once);
            assertThat(twice.surrogates()).isEmpty();
        }

        @Test
        void makesTheSameOfTheSameSession() {
            Map<String, String> labels = Map.of("b", "b@acme.com", "a", "a@acme.com", "c", "c@acme.com");
            Session raw = new Session("u@acme.com", null, labels, Map.of(), java.time.Instant.EPOCH, List.of());
            RedactedSession redacted = redactor.redact(raw);
            assertThat(redacted).isEqualTo(Redactor.standard().redact(raw));
            assertThat(redacted.session().labels()).containsEntry("a", "email-2@redacted.example");
        }
    }

    @Nested
    class WholeSession {
        @Test
        void replacesInEarlierTextsWhatOnlyALaterOneShowsToBeSecret() {
            String password = Keys.alphanumeric(3, 14);
            assertThat(redact("I said " + password + "x", "password: " + password))
                    .containsExactly("I said api-key-1-REDACTEDx", "password: api-key-1-REDACTED");
        }

        @Test
        void takesTheLongestOfTheValuesThatStartTogether() {
            assertThat(redact("ann@acme.co", "ann@acme.co.uk", "joann@acme.co"))
                    .containsExactly(
                            "email-1@redacted.example", "email-2@redacted.example", "email-3@redacted.example");
        }

        @Test
        void redactsAFieldWhoseNameSaysSo() {
            String password = Keys.alphanumeric(4, 12) + "é7";
            Session raw = Sessions.session(List.of(Sessions.run(
                    1,
                    "it is " + password,
                    List.of(new Step(
                            1,
                            "main",
                            Sessions.llm("hi", "ho"),
                            List.of(Sessions.tool(Map.of("login", Map.of("userPassword", password)), "ok")))))));
            Session redacted = redactor.redact(raw).session();
            assertThat(redacted.runs().get(0).input()).isEqualTo("it is api-key-1-REDACTED");
            assertThat(redacted.toolCalls().get(0).request().arguments())
                    .isEqualTo(Map.of("login", Map.of("userPassword", "api-key-1-REDACTED")));
        }
    }

    @Nested
    class Encodings {
        @Test
        void keepsTheFormOfAUrl() {
            assertThat(redact("ann+x@acme.com", "https://acme.com/?u=ann%2Bx%40acme.com&v=1"))
                    .containsExactly("email-1@redacted.example", "https://acme.com/?u=email-1%40redacted.example&v=1");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"a\":\"to\\nann@acme.com\"} | {\"a\":\"to\\nemail-1@redacted.example\"}",
                    "\\u003cann@acme.com\\u003e | \\u003cemail-1@redacted.example\\u003e",
                    "%3Cann@acme.com%3E | %3Cemail-1@redacted.example%3E",
                    "<ann@acme.com> | <email-1@redacted.example>",
                    "u=ann%2540acme.com. | u=email-1%2540redacted.example.",
                    "u=ann\\u0040acme.com. | u=email-1@redacted.example.",
                    "u=ann\\u002Bx@acme.com. | u=email-1@redacted.example.",
                    "mailto:o'neil.j-r_1@mail.acme.co.uk?x=y | mailto:email-1@redacted.example?x=y"
                })
        void findsAddressesBesideAndUnderEscapes(String raw, String redacted) {
            assertThat(redact(raw)).containsExactly(redacted);
        }

        @Test
        void findsAPrivateKeyInJsonTextToo() {
            String pem = Keys.pem(5);
            String escaped = "{\"key\":\"" + pem.replace("\n", "\\n") + "\"}";
            assertThat(redact(pem + "\n", escaped))
                    .containsExactly("api-key-1-REDACTED\n", "{\"key\":\"\\u0061pi-key-1-REDACTED\"}");
        }
    }

    @Nested
    class LeftAlone {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ann@example.com, bob@mail.example.org, c@a.test, d@x.invalid, e@host.localhost, f@localhost",
                    "git clone git@github.com:acme/shop.git",
                    "logo@2x.png and vue@3.4.min.js and pkg@1.2.3",
                    "@Override @AgentTrace a @ b.com",
                    "postgres://app:app@db.acme.com/shop",
                    "{\"card\": \"4242 4242 4242 4242\", \"card_number\": \"378282246310005\"}"
                })
        void leavesWhatIsNobodys(String text) {
            assertThat(redact(text)).containsExactly(text);
        }
    }

    @Test
    void namesItsSettings() {
        assertThat(redactor.fingerprint())
                .matches("2-[0-9a-f]{12}")
                .isEqualTo(Redactor.standard().fingerprint());
    }
}
