package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.results.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent that works with its customer's data behaves the same in record and replay, and no file holds that data. */
class PersonalDataTest {
    private static CustomerAgent.World world = new CustomerAgent.World();
    private static String wish = "";

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new CustomerAgent.World();
        wish = "I am Isabella Garcia (isabella.garcia@kettles-and-more.com), 472 Larkspur Terrace, 80287. My kettle is"
                + " broken.";
        fixtures = new Fixtures(root);
    }

    static class Sends {
        @Test
        @AgentTrace
        void aKettle(TraceCollector trace) {
            assertThat(new CustomerAgent(trace, world).send(wish))
                    .contains("Isabella", "472 Larkspur Terrace")
                    .doesNotContain("Anon");
        }
    }

    static class SendsTwice {
        @AgentTest
        @AgentTrace(recordings = 2)
        void aKettle(TraceCollector trace) {
            assertThat(new CustomerAgent(trace, world).send(wish)).contains("Isabella", "472 Larkspur Terrace");
        }
    }

    private void passes(String mode, Class<?> test) {
        assertThat(fixtures.mode(mode).run(test).failures()).isEmpty();
    }

    /** All bytes of all files, and what was printed. */
    private void assertNothingLeft(String printed) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file.toString()).doesNotContainIgnoringCase(values());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(printed).doesNotContainIgnoringCase(values());
    }

    private static CharSequence[] values() {
        return world.values().toArray(CharSequence[]::new);
    }

    @Test
    void replaysAsItWasRecorded() {
        String printed = Console.of(() -> {
            passes("record", Sends.class);
            passes("replay", Sends.class);
        });

        assertThat(world.liveCalls).hasValue(3);
        assertThat(fixtures.result().status()).isEqualTo(Status.PASSED);
        assertThat(fixtures.result().warnings()).isEmpty();
        assertNothingLeft(printed);
    }

    @Test
    void replaysForAnotherCustomerToo() {
        passes("record", Sends.class);
        wish = wish.replace("Isabella", "Leocadia").replace("isabella", "leocadia");

        assertThat(fixtures.mode("replay").run(Sends.class).failure())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Leocadia");
    }

    @Test
    void sendsTheCustomersOwnDataWhereToolsAreCompared() {
        passes("record", Sends.class);
        world.sent.clear();

        fixtures.with("goldentrace.tools", "compare");
        passes("replay", Sends.class);

        assertThat(world.sent).hasSize(1);
        assertThat(world.sent.get(0))
                .containsEntry("street", "472 Larkspur Terrace")
                .containsEntry("zip", "80287");
        assertThat(world.sent.get(0)).containsEntry("name", "Isabella Garcia");
    }

    @Test
    void goesOnLiveWithTheCustomersOwnDataAfterAFork() {
        passes("record", Sends.class);
        world.sent.clear();

        String printed = Console.of(() -> {
            fixtures.with("goldentrace.fork.step", "1").with("goldentrace.fork.record", "true");
            passes("fork", Sends.class);
        });

        assertThat(world.liveCalls).hasValue(5);
        assertThat(world.sent).hasSize(1);
        assertNothingLeft(printed);
    }

    @Test
    void recordsTwiceForOneGolden() {
        String printed = Console.of(() -> {
            passes("record", SendsTwice.class);
            passes("replay", SendsTwice.class);
        });

        assertThat(world.liveCalls).hasValue(6);
        assertNothingLeft(printed);
    }

    @Test
    void recordingAgainChangesNothing() throws IOException {
        passes("record", Sends.class);
        byte[] before = Files.readAllBytes(fixtures.golden());

        passes("record", Sends.class);

        assertThat(fixtures.golden()).hasBinaryContent(before);
    }

    @Test
    void aLiveRunIsHeldAgainstIt() {
        passes("record", Sends.class);

        String printed = Console.of(() -> passes("live", Sends.class));

        assertThat(fixtures.result().status()).isEqualTo(Status.PASSED);
        assertNothingLeft(printed);
    }

    @Test
    void aDivergenceShowsNoneOfIt() {
        passes("record", Sends.class);
        List<String> failures = new ArrayList<>();
        String printed = Console.of(() -> {
            wish = wish.replace("My kettle is broken.", "My lamp, says Isabella Garcia of 80287, is broken.");
            failures.add(fixtures.mode("replay").run(Sends.class).failure().toString());
        });

        assertThat(failures.get(0)).contains("DIVERGED at step 1").doesNotContainIgnoringCase(values());
        assertNothingLeft(printed);
    }

    @Test
    void aCallThatNoRecordingHoldsShowsNoneOfIt() {
        passes("record", Sends.class);
        world.zip = "80291";
        List<String> failures = new ArrayList<>();

        String printed = Console.of(() ->
                failures.add(fixtures.mode("live").run(Sends.class).failure().getMessage()));

        assertThat(failures.get(0))
                .startsWith("PersonalDataTest.Sends.aKettle: the agent called <send_parcel> with"
                        + " <{\"name\":\"Anonaym Anonbym\",\"street\":\"Anona Road\",\"zip\":\"<postal code>\"}>, which no"
                        + " accepted recording holds.");
        assertNothingLeft(printed);
    }

    @Nested
    class WhatOnlyAToolSays {
        @BeforeEach
        void sayNoName() {
            wish = "I am isabella.garcia@kettles-and-more.com, 472 Larkspur Terrace. My kettle is broken.";
        }

        @Test
        void isWarnedOfWhenItIsRecorded() {
            String printed = Console.of(() -> passes("record", Sends.class));

            assertThat(printed)
                    .contains(
                            "[goldentrace] WARN PersonalDataTest.Sends.aKettle: a replay hands the agent 3 stand-ins for"
                                    + " redacted values that the test does not say: name <Anonaym> (step 1, get_user,"
                                    + " $.first_name), name <Anonbym> (step 1, get_user, $.last_name), postal code <00101> (step 1,"
                                    + " get_user, $.zip). An assertion on such a value passes now, and would fail in a replay. Where"
                                    + " the test or the agent needs it, say the value in the prompt, or record again with it left as"
                                    + " it is: @AgentTrace(personalData = PersonalData.INVENTED) where all of the test's data is made"
                                    + " up, or -Dgoldentrace.redaction.allow=TEXT for one text (mvn test"
                                    + " -Dtest='PersonalDataTest$Sends#aKettle' -Dgoldentrace.mode=record)");
            assertThat(fixtures.result().warnings())
                    .singleElement()
                    .asString()
                    .startsWith("a replay hands the agent 3 stand-ins");
            assertNothingLeft(printed);
        }

        @Test
        void isHintedAtWhereTheTestFailsForIt() {
            passes("record", Sends.class);

            Throwable failure = fixtures.mode("replay").run(Sends.class).failure();

            assertThat(failure).isInstanceOf(AssertionError.class).hasMessageContaining("Isabella");
            assertThat(failure.getSuppressed())
                    .singleElement()
                    .satisfies(
                            hint -> assertThat(hint.getMessage())
                                    .startsWith(
                                            "this replay handed the agent 3 stand-ins for redacted values that the test does not"
                                                    + " say: name <Anonaym> (step 1, get_user, $.first_name), ")
                                    .contains(
                                            ". If the test failed for one of them, say the value in the prompt, or record again"));
        }

        @Test
        void isNeverHandedToARealTool() {
            passes("record", Sends.class);
            world.sent.clear();

            Throwable failure = fixtures.with("goldentrace.tools", "get_user=recorded,send_parcel=live")
                    .mode("replay")
                    .run(Sends.class)
                    .failure();

            assertThat(failure)
                    .isInstanceOf(UsageError.class)
                    .hasMessageStartingWith("PersonalDataTest.Sends.aKettle: the tool <send_parcel> is to run, but its"
                            + " argument <name> holds <Anonaym>, which stands for a redacted value that this session has not"
                            + " met. Answer the tool from the golden with -Dgoldentrace.tools=send_parcel=recorded");
            assertThat(world.sent).isEmpty();
        }
    }

    @Test
    void whatATestFailsWithIsInNoFile() {
        world.farewell = " Yours, Isabella Garcia of 80287";
        wish = wish.replace("Isabella Garcia", "somebody");

        String printed = Console.of(() -> fixtures.mode("record").run(Fails.class));

        assertThat(fixtures.result().failure().message()).contains("<name>");
        assertNothingLeft(printed);
    }

    static class Fails {
        @Test
        @AgentTrace
        void aKettle(TraceCollector trace) {
            assertThat(new CustomerAgent(trace, world).send(wish)).isEmpty();
        }
    }

    @Test
    void aSecretInTheModelsReplyIsRedactedOrStopsTheWrite() {
        String key = "AKIA" + "Q7ZLP3XNM2VTRWYK";
        world.farewell = " Our key is " + key;

        String printed = Console.of(() -> passes("record", Sends.class));

        assertThat(printed).doesNotContain(key);
        assertThat(fixtures.golden()).content().doesNotContain(key);
    }
}
