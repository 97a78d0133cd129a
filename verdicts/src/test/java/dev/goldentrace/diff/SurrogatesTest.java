package dev.goldentrace.diff;

import static dev.goldentrace.diff.Talk.calls;
import static dev.goldentrace.diff.Talk.says;
import static dev.goldentrace.diff.Talk.talk;
import static dev.goldentrace.diff.Talk.tool;
import static dev.goldentrace.diff.Talk.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.redaction.Surrogate.Type;
import dev.goldentrace.replay.Cause;
import dev.goldentrace.trace.Session;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was redacted is numbered as it comes, in each recording anew. */
class SurrogatesTest {
    private static final List<Surrogate> SURROGATES = List.of(
            new Surrogate(Type.EMAIL, "email-1@redacted.example", 1),
            new Surrogate(Type.EMAIL, "email-2@redacted.example", 1),
            new Surrogate(Type.NAME, "Anonaym", 1),
            new Surrogate(Type.NUMBER, "9900001", 1),
            new Surrogate(Type.NUMBER, "9900002", 1));

    static Golden golden(Session... sessions) {
        GoldenId id = GoldenId.ofTest("com.acme.Shop", "talks", null);
        return new Golden(id, "1", null, SURROGATES, Arrays.asList(sessions), null);
    }

    private static Session mails(String... addresses) {
        return talk(user(
                        "Mail them.",
                        Arrays.stream(addresses)
                                .map(to -> calls(tool("mail", "sent to " + to.substring(0, 1), "to", to)))
                                .toArray(Talk.Reply[]::new)))
                .session();
    }

    private static List<Difference> differences(Session golden, Session candidate) {
        return SessionDiff.between(golden(golden), golden(candidate)).differences();
    }

    @Nested
    class OfBoth {
        @Test
        void mayBeNumberedOtherwise() {
            Session one = talk(user("I am Anonaym, email-1@redacted.example, not email-2@redacted.example"))
                    .session();

            assertThat(differences(
                            talk(user("I am email-1@redacted.example.", says("Hi email-2@redacted.example")))
                                    .session(),
                            talk(user("I am email-2@redacted.example.", says("Hi email-1@redacted.example")))
                                    .session()))
                    .isEmpty();
            assertThat(differences(one, one)).isEmpty();
        }

        @Test
        void standForOneEach() {
            assertThat(differences(
                            talk(user("I am email-1@redacted.example.", says("Hi email-2@redacted.example")))
                                    .session(),
                            talk(user("I am email-1@redacted.example.", says("Hi email-1@redacted.example")))
                                    .session()))
                    .singleElement()
                    .isInstanceOf(Difference.OfReply.class);
        }

        @Test
        void areNoneWhereNoHeaderListsThem() {
            Session one =
                    talk(user("I am email-1@redacted.example.", says("x"))).session();
            Session other =
                    talk(user("I am email-2@redacted.example.", says("x"))).session();

            assertThat(SessionDiff.between(one, other).differences()).hasSize(1);
            assertThat(differences(one, other)).isEmpty();
        }

        @Test
        void doNotHideThatAStepIsGone() {
            Session golden = talk(user(
                            "Mail them.",
                            calls(tool("mail", "sent to Ann", "to", "email-1@redacted.example")),
                            calls(tool("mail", "sent to Bob", "to", "email-2@redacted.example")),
                            says("Done.")))
                    .session();
            Session candidate = talk(user(
                            "Mail them.",
                            calls(tool("mail", "sent to Bob", "to", "email-1@redacted.example")),
                            says("Done.")))
                    .session();

            assertThat(differences(golden, candidate)).singleElement().satisfies(difference -> {
                assertThat(difference.change()).isEqualTo(Change.REMOVED);
                assertThat(difference.place().step()).isEqualTo(1);
            });
        }

        @Test
        void mayStandForNumbers() {
            Session golden = talk(user("Pay.", calls(tool("pay", "ok", "account", 9_900_001L))))
                    .session();
            Session candidate = talk(user("Pay.", calls(tool("pay", "ok", "account", 9_900_002L))))
                    .session();

            assertThat(differences(golden, candidate)).isEmpty();
        }
    }

    @Nested
    class InOutlines {
        private final SurrogateKinds kinds = new SurrogateKinds(SURROGATES);

        @Test
        void areTheirKinds() {
            assertThat(kinds.in("email-1@redacted.example")).isEqualTo("(e-mail)");
            assertThat(kinds.in("To email-2@redacted.example, ANONAYM: 9900001."))
                    .isEqualTo("To (e-mail), (name): (number).");
        }

        @Test
        void areNoPartsOfWords() {
            assertThat(kinds.in("Anonaymous, 99000011, xAnonaym")).isEqualTo("Anonaymous, 99000011, xAnonaym");
            assertThat(kinds.in("")).isEmpty();
            assertThat(kinds.in("Anonay")).isEqualTo("Anonay");
        }

        @Test
        void areNothingWhereThereAreNone() {
            assertThat(new SurrogateKinds(List.of()).in("Anonaym")).isEqualTo("Anonaym");
        }

        @Test
        void ofWhichTheLongestCounts() {
            SurrogateKinds nested = new SurrogateKinds(
                    List.of(new Surrogate(Type.NAME, "Anona", 1), new Surrogate(Type.ADDRESS, "Anona Road", 1)));

            assertThat(nested.in("Anona at Anona Road")).isEqualTo("(name) at (address)");
        }
    }

    @Test
    void theNearestOfSeveralRecordingsIsTaken() {
        Session far = mails("a", "b", "c");
        Session near = mails("a", "b");
        Session candidate = mails("a", "x");

        assertThat(SessionDiff.withNearest(golden(near, far), golden(candidate), Normalization.standard())
                        .differences())
                .hasSize(1);
        assertThat(SessionDiff.withNearest(golden(far, near), golden(candidate), Normalization.standard())
                        .differences())
                .hasSize(1);
        assertThat(SessionDiff.between(golden(near, far), golden(candidate)).differences())
                .hasSize(2);
    }

    @Test
    void ofEquallyNearRecordingsTheNewestIsTaken() {
        Session older = mails("a", "b");
        Session newer = mails("a", "c");

        assertThat(SessionDiff.withNearest(golden(older, newer), golden(mails("a", "x")), Normalization.standard())
                        .differences())
                .extracting(difference -> difference.sides().expected())
                .containsExactly("c");
    }

    @Test
    void whatIsVolatileIsNotCompared() {
        Session golden = talk(user(
                        "Go.",
                        calls(tool("open", "{\"ticket\": \"0b8f0a3e-1d52-4a35-a53c-3a5d30b1c6a1\"}", "of", "anna")),
                        calls(tool("close", "ok", "ticket", "0b8f0a3e-1d52-4a35-a53c-3a5d30b1c6a1")),
                        says("Closed.")))
                .session();
        Session candidate = talk(user(
                        "Go.",
                        calls(tool("open", "{\"ticket\": \"7c9e6679-7425-40de-944b-e07fc1f90ae7\"}", "of", "anna")),
                        calls(tool("close", "ok", "ticket", "7c9e6679-7425-40de-944b-e07fc1f90ae7")),
                        says("Closed.")))
                .session();

        assertThat(SessionDiff.between(golden, candidate).isEmpty()).isTrue();
        assertThat(SessionDiff.between(golden(golden), golden(candidate), Normalization.none())
                        .isEmpty())
                .isFalse();
        assertThat(SessionDiff.between(golden(golden), golden(candidate)).isEmpty())
                .isTrue();
    }

    @Test
    void whatIsIgnoredIsNotCompared() {
        Session golden = talk(user("Go.", calls(tool("mail", "sent", "to", "ann", "at", "noon"))))
                .session();
        Session candidate = talk(user("Go.", calls(tool("mail", "sent", "to", "bob", "at", "noon"))))
                .session();
        Normalization ignoring = Normalization.standard().withIgnored("tool.mail.arguments.to");

        assertThat(SessionDiff.between(golden(golden), golden(candidate), ignoring)
                        .isEmpty())
                .isTrue();
        assertThat(SessionDiff.between(golden, candidate)
                        .firstDivergence()
                        .orElseThrow()
                        .difference()
                        .cause())
                .isEqualTo(new Cause.ToolArguments("mail"));
    }
}
