package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.goldentrace.trace.Blob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private final Gate gate = Gate.standard();

    static Stream<Arguments> secrets() {
        String upper = Keys.random(1, 16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
        return Stream.of(
                Arguments.of("OpenAI API key", Keys.openAi(1)),
                Arguments.of("OpenAI API key", "sk-" + Keys.alphanumeric(2, 48)),
                Arguments.of("Anthropic API key", "sk-ant-" + "api03-" + Keys.alphanumeric(3, 95)),
                Arguments.of("Google API key", "AI" + "za" + Keys.alphanumeric(4, 35)),
                Arguments.of("Google OAuth secret", "GOC" + "SPX-" + Keys.alphanumeric(4, 28)),
                Arguments.of("Google access token", "ya" + "29." + Keys.alphanumeric(4, 60)),
                Arguments.of("AWS access key", "AK" + "IA" + upper),
                Arguments.of("GitHub token", "gh" + "p_" + Keys.alphanumeric(5, 36)),
                Arguments.of("GitHub token", "github" + "_pat_" + Keys.alphanumeric(6, 82)),
                Arguments.of("GitLab token", "gl" + "pat-" + Keys.alphanumeric(7, 20)),
                Arguments.of("Slack token", "xo" + "xb-123456789012-1234567890123-" + Keys.alphanumeric(8, 24)),
                Arguments.of("Slack webhook", "https://hooks.sl" + "ack.com/services/" + Keys.alphanumeric(8, 44)),
                Arguments.of("Stripe key", "sk_" + "live_" + Keys.alphanumeric(9, 24)),
                Arguments.of("Stripe key", "whs" + "ec_" + Keys.alphanumeric(9, 32)),
                Arguments.of("Hugging Face token", "h" + "f_" + Keys.random(10, 34, "abcdefghijklmnopqrXYZ")),
                Arguments.of("Groq API key", "gs" + "k_" + Keys.alphanumeric(10, 52)),
                Arguments.of("xAI API key", "xa" + "i-" + Keys.alphanumeric(10, 80)),
                Arguments.of("Perplexity API key", "pp" + "lx-" + Keys.alphanumeric(10, 48)),
                Arguments.of("Replicate token", "r" + "8_" + Keys.alphanumeric(10, 37)),
                Arguments.of("npm token", "np" + "m_" + Keys.alphanumeric(11, 36)),
                Arguments.of("SendGrid key", "S" + "G." + Keys.alphanumeric(12, 22) + "." + Keys.alphanumeric(13, 43)),
                Arguments.of("JSON Web Token", Keys.jwt(14)),
                Arguments.of("private key", Keys.pem(15)),
                Arguments.of("private key", Keys.pem(15).replace("\n", "\\n")),
                Arguments.of("private key", Keys.pem(15).substring(0, 200)),
                Arguments.of("bearer token", "Authorization: Bearer " + Keys.alphanumeric(16, 32)),
                Arguments.of("basic credentials", "Authorization: Basic " + Keys.alphanumeric(17, 24)),
                Arguments.of("password in a URL", "postgres://app:" + Keys.alphanumeric(18, 14) + "@db.acme.com/shop"),
                Arguments.of("secret beside its name", "db_password=" + Keys.alphanumeric(19, 12)),
                Arguments.of("secret beside its name", "{\"clientSecret\": \"" + Keys.alphanumeric(20, 30) + "\"}"),
                Arguments.of("secret beside its name", "{\\\"api_key\\\": \\\"" + Keys.alphanumeric(21, 30) + "\\\"}"),
                Arguments.of("OpenAI API key", "sk-" + Keys.letters(22, 40)),
                Arguments.of("OpenAI API key", "sk-" + "proj-" + Keys.letters(23, 40)),
                Arguments.of("bearer token", "Authorization: Bearer " + Keys.letters(24, 40)),
                Arguments.of("secret beside its name", "SHOP_API_KEY=" + Keys.letters(25, 40)),
                Arguments.of("e-mail address", "ann@acme.com"),
                Arguments.of("e-mail address", "u=ann%40acme.com"));
    }

    @Nested
    class Secrets {
        @ParameterizedTest
        @MethodSource("dev.goldentrace.redaction.GateTest#secrets")
        void areFoundAnywhereInAText(String rule, String secret) {
            for (String text :
                    List.of(secret, "use " + secret + ", please", "\"" + secret + "\"", "a\\n" + secret + "\\nb")) {
                assertThat(gate.inspect(text).map(Hit::rule)).as(text).contains(rule);
            }
        }

        @ParameterizedTest
        @MethodSource("dev.goldentrace.redaction.GateTest#secrets")
        void areGoneAfterRedaction(String rule, String secret) {
            RedactedSession redacted =
                    Redactor.standard().redact(Sessions.saying("use " + secret + ", please", "a\\n" + secret + "\\nb"));
            assertThat(redacted.surrogates()).as(rule).isNotEmpty();
            assertThat(Sessions.inputs(redacted))
                    .allSatisfy(text -> assertThat(gate.inspect(text)).isEmpty());
        }

        @ParameterizedTest
        @MethodSource("dev.goldentrace.redaction.GateTest#secrets")
        void areNeverInTheMessage(String rule, String secret) {
            SecretFound found =
                    catchThrowableOfType(SecretFound.class, () -> gate.check("a.golden.json", "x " + secret));
            assertThat(found.getMessage()).contains(rule).doesNotContain(secret.substring(secret.length() - 12));
        }
    }

    /** A field's word is beside a surrogate of its number; the words before the lines of a story say nothing of a number. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"phone\":9900001}", "tool      get_user() -> {phone: 9900012}", "answer    415 at 4158675309"
            })
    void letsThroughWhatWeWroteOurselves(String text) {
        assertThat(gate.inspect(text)).isEmpty();
    }

    @Test
    void aSecretIsFoundBetweenAnotherOneAndItsName() {
        String key = "AK" + "IA" + Keys.random(1, 16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
        assertThat(Redactor.standard().detect("no user with key " + key + " pw=Blau-Wal-77x"))
                .extracting(Detected::start)
                .containsExactly(17, 41);
    }

    @Nested
    class Messages {
        @Test
        void sayWhereAndWhatAndWhatToDo() {
            assertThatThrownBy(() -> gate.check("refund.golden.json, line 7", "to ann@acme.com"))
                    .isInstanceOf(SecretFound.class)
                    .hasMessage("""
                            refund.golden.json, line 7: not written, because it would hold personal data
                              expected  <no secret and no personal data after redaction>
                              actual    <e-mail address, characters 4 to 15; the value is not shown>
                              why       it was not in the session when that was redacted, or it stands where redaction does not look
                              then      take it out of what the test sends, of what its tools answer and of its name, or use a made-up one: an address at example.com, a number of a test range
                                        or redact the field in which it stands, by its name: goldentrace.redaction.fields=NAME=TYPE
                                        or let it stand wherever it is found: -Dgoldentrace.redaction.allow=TEXT
                                        or, if all personal data of the test is made up: @AgentTrace(personalData = INVENTED)""");
        }

        @Test
        void offerNoWayAroundASecret() {
            assertThatThrownBy(() -> gate.check("a.golden.json", Keys.jwt(1))).hasMessage("""
                            a.golden.json: not written, because it would hold a secret
                              expected  <no secret and no personal data after redaction>
                              actual    <JSON Web Token, characters 1 to 174; the value is not shown>
                              why       it was not in the session when that was redacted, or it stands where redaction does not look
                              then      take it out of what the test sends, of what its tools answer and of its name, or use a made-up one: one that says so, such as <your-api-key>""");
        }

        @Test
        void sayThePathIntoJson() {
            Map<String, Object> json = Map.of("runs", List.of(Map.of("input", "to ann@acme.com")));
            assertThatThrownBy(() -> gate.check("a.golden.json", json, path -> false))
                    .hasMessageStartingWith("a.golden.json, $.runs[0].input: not written");
            assertThatThrownBy(() -> gate.check("a.golden.json", Map.of("ann@acme.com", 1L), path -> false))
                    .hasMessageStartingWith("a.golden.json, a key of $: not written");
            assertThatThrownBy(() ->
                            gate.check("a", Map.of("password", Keys.alphanumeric(1, 12) + "4x9"), path -> false))
                    .hasMessageStartingWith("a, $.password: not written");
        }

        @Test
        void areNotWrittenForExemptPaths() {
            Map<String, Object> json = Map.of("opaque", Map.of("signature", Keys.jwt(1)), "text", "fine");
            gate.check("a.golden.json", json, "$.opaque"::equals);
            assertThatThrownBy(() -> gate.check("a.golden.json", json, "$.text"::equals))
                    .isInstanceOf(SecretFound.class);
        }
    }

    @Nested
    class Settings {
        private final RedactionSettings settings = RedactionSettings.standard();

        @Test
        void letPersonalDataPassThatIsInventedOrAllowed() {
            Gate invented = Gate.of(settings.withPersonalData(PersonalData.INVENTED));
            Gate allowing = Gate.of(settings.withAllowed("ann@acme.com"));

            assertThat(invented.inspect("to ann@acme.com")).isEmpty();
            assertThat(allowing.inspect("to ann@acme.com")).isEmpty();
            assertThat(allowing.inspect("to bob@acme.com")).isNotEmpty();
        }

        @Test
        void letNoSecretPass() {
            String key = Keys.openAi(1);
            Gate lenient =
                    Gate.of(settings.withPersonalData(PersonalData.INVENTED).withAllowed(key));

            assertThat(lenient.inspect(key)).isNotEmpty();
            assertThat(Sessions.inputs(Redactor.of(settings.withAllowed(key)).redact(Sessions.saying(key))))
                    .containsExactly("api-key-1-REDACTED");
        }
    }

    @Nested
    class Lists {
        private final Map<String, Object> inLines = Map.of(
                "text",
                List.of(
                        "the key is " + Keys.pem(1).substring(0, 40) + "\n",
                        Keys.pem(1).substring(40)));

        @Test
        void areLookedAtAsOneText() {
            String key = Keys.openAi(2);
            Map<String, Object> cut =
                    Map.of("text", List.of("word ".repeat(17) + key.substring(0, 15), key.substring(15)));

            assertThatThrownBy(() -> gate.check("a", cut, path -> false))
                    .hasMessageStartingWith("a, $.text: not written")
                    .hasMessageContaining("<OpenAI API key, characters 86 to");
            assertThatThrownBy(() -> gate.check("a", inLines, path -> false))
                    .hasMessageStartingWith("a, $.text: not written");
        }

        @Test
        void passWhereTheirTextsTogetherAreNoSecret() {
            gate.check("a", Map.of("tags", List.of("token", "count", "12", "fine")), path -> false);
        }

        @Test
        void areExemptByPath() {
            gate.check("a", inLines, "$.text"::equals);
        }
    }

    @Nested
    class TextsThatStandTwice {
        private final String text = Keys.alphanumeric(31, 20);

        @Test
        void areSecretsBesideANameThatSaysSoThoughTheyPassedBesideAnother() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("colour", text);
            json.put("password", text);
            assertThatThrownBy(() -> gate.check("a.json", json, path -> false))
                    .isInstanceOf(SecretFound.class)
                    .hasMessageContaining("a.json, $.password");
        }

        @Test
        void areStoppedWhereTheyAreNotExempt() {
            List<String> json = List.of(Keys.openAi(1), "\n", Keys.openAi(1));
            assertThatThrownBy(() -> gate.check("a.json", json, path -> path.equals("$[0]")))
                    .isInstanceOf(SecretFound.class)
                    .hasMessageContaining("a.json, $[2]");
        }
    }

    @Nested
    class KnowingASession {
        @Test
        void stopsTheValueOfAField() {
            var tool = Sessions.tool(Map.of("id", "7"), "{\"first_name\": \"Isabella\", \"email\": \"isa@acme.com\"}");
            var step =
                    new dev.goldentrace.trace.Step(1, "main", Sessions.llm("who is 7?", "a customer"), List.of(tool));
            var session = Sessions.session(List.of(Sessions.run(1, "who is 7?", List.of(step))));

            Gate knowing = Redactor.standard().gate(session);

            assertThat(gate.inspect("asks for Isabella")).isEmpty();
            assertThat(knowing.inspect("asks for Isabella"))
                    .contains(new Hit("name of this session", Surrogate.Type.NAME, 9, 17));
            assertThat(knowing.inspect("asks for nobody")).isEmpty();
        }
    }

    @Nested
    class FalseAlarms {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Please put the task-oriented desk-lamp on the risk-assessment list; Asia and Akia are fine.",
                    "Try sk-learn-contrib-for-imbalanced-data-sets, and set password=changeme at first.",
                    "The password must have 8 characters, a digit and a sign. The secret: be kind.",
                    "id 550e8400-e29b-41d4-a716-446655440000, token: 550e8400-e29b-41d4-a716-446655440000",
                    "\"id\": \"call_AbC123dEf456GhI789jKl012\", \"toolu_01A09q90qw90lq917835lq9\"",
                    "chatcmpl-9aBcDeFgHiJkLmNoPqRsTuVwXyZ12 resp_68a1b2c3d4e5f60718293a4b5c6d7e8f msg_013Zva2CMHLNnXjNJJKqJ2EF",
                    "system_fingerprint fp_44709d6fcb, req_7f3e9d2c1b0a4f5e8d6c",
                    "password = request.getParameter(\"password1\"); token = config.tokens.session_token2",
                    "\"max_tokens\": 4096, \"token_count\": \"12345678\", next_token: null",
                    "api_key=${OPENAI_API_KEY} apiKey: <your-key-12345678> key=************1a",
                    "password: email-1@redacted.example, key api-key-1-REDACTED, token=api-key-12-REDACTED",
                    "{\"token\":\"\\u2581tokens\",\"id\":12}",
                    "AKIA" + "IOSFODNN7EXAMPLE sk-xxxxxxxxxxxxxxxxxxxxxxxx",
                    "Authorization: Bearer authentication-is-needed-here",
                    "-----BEGIN PRIVATE KEY----- is how such a file begins",
                    "ann@example.com https://user:password@host.acme.com git@github.com:acme/shop logo@2x.png",
                    "{\"type\":\"object\",\"properties\":{\"api_key\":{\"type\":\"string\",\"description\":\"the key\"}}}"
                })
        void areNotRaised(String text) {
            assertThat(gate.inspect(text)).isEmpty();
        }

        @Test
        void areNotRaisedByHashesAndBase64() {
            for (int seed = 0; seed < 300; seed++) {
                byte[] bytes = new byte[600];
                new java.util.Random(seed).nextBytes(bytes);
                String hash = Blob.of(bytes).sha256();
                String text = "{\"sha256\": \"" + hash + "\", \"shared\": \"_shared/" + hash.substring(0, 16)
                        + ".json\", \"url\": \"data:image/png;base64,"
                        + java.util.Base64.getEncoder().encodeToString(bytes) + "\"}";
                assertThat(gate.inspect(text)).as("seed %s", seed).isEmpty();
            }
        }
    }
}
