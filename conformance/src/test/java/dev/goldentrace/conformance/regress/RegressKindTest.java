package dev.goldentrace.conformance.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.regression.Contract;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.trace.Effect;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressKindTest {
    private static final RegressKind.Suite NONE = new RegressKind.Suite(0, 1, 1);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    private boolean run(RunFile file, String... required) {
        return run(file, NONE, Map.of(), required);
    }

    private boolean run(RunFile file, RegressKind.Suite suite, Map<String, Effect> effects, String... required) {
        RegressKind kind = new RegressKind(
                Judge.of(Policy.balanced()), Contract.Kind.STATE_CHANGES, stream(out), stream(problems));
        return kind.run(
                file.read(folder),
                effects,
                suite,
                Arrays.stream(required).map(Requirement::of).toList());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String problems() {
        return problems.toString(StandardCharsets.UTF_8).strip();
    }

    private static RunFile refunds(String amounts) {
        RunFile file = new RunFile();
        for (String run : amounts.split(" ", -1)) {
            boolean good = !run.endsWith("!");
            file.run("1", good, "refund_item", Map.of("amount", run.replace("!", "")));
        }
        return file;
    }

    @Nested
    class Counts {

        @Test
        void eachRunByTheGoodRunsOfItsTask() {
            assertThat(run(refunds("49 49 490!"))).isTrue();

            assertThat(out().lines().reduce((first, last) -> last).orElse(""))
                    .startsWith(
                            "{\"kind\":\"regress\",\"sets\":[{\"dataset\":\"shop\",\"k\":\"1\",\"candidates\":3,\"failed\":1,"
                                    + "\"unjudged\":0,\"behaviour\":{\"recall\":1.0000,\"falseAlarms\":0.0000,\"precision\":1.0000},"
                                    + "\"budget\":{\"recall\":0.0000,\"falseAlarms\":0.0000,\"precision\":null},"
                                    + "\"any\":{\"recall\":1.0000,\"falseAlarms\":0.0000,\"precision\":1.0000}},"
                                    + "{\"dataset\":\"shop\",\"k\":\"3\",");
        }

        @Test
        void aCandidateAsOneHoweverManyGoldensItHas() {
            assertThat(run(
                            refunds("49 49 50 49!"),
                            "shop:1:behaviour.recall>=0.3333",
                            "shop:1:behaviour.recall<=0.3333",
                            "shop:1:behaviour.falseAlarms>=0.6667",
                            "shop:1:behaviour.falseAlarms<=0.6667"))
                    .isTrue();
        }

        @Test
        void whatHasNoGoldenAsUnjudged() {
            RunFile file =
                    refunds("49 490!").run("2", false, "refund_item", Map.of()).run("3", true, "refund_item", Map.of());

            assertThat(run(file)).isTrue();
            assertThat(out())
                    .contains("shop, k = 1: 1 candidates, 1 failed; 3 unjudged, as no other run of their task is good");
        }

        @Test
        void theFirstThreeGoodRunsAsOneGolden() {
            assertThat(run(
                            refunds("49 49 50 51 51!"),
                            "shop:1:behaviour.recall<=0.75",
                            "shop:3:behaviour.recall>=1",
                            "shop:all:behaviour.recall<=0"))
                    .isTrue();
        }

        @Test
        void toolsByTheEffectsThatAreDeclared() {
            assertThat(run(refunds("49 490!"), NONE, Map.of("refund_item", Effect.READS), "shop:1:behaviour.recall<=0"))
                    .isTrue();
        }
    }

    @Nested
    class Says {

        @Test
        void whichRulesFlagWhat() {
            run(refunds("49 49 490!"));

            assertThat(out()).contains("""
                            shop, k = 1: 3 candidates, 1 failed; 0 unjudged, as no other run of their task is good
                                                         recall  false alarms  precision
                              behaviour verdict           1.000         0.000      1.000
                              budget verdict              0.000         0.000          -
                              any FAIL finding            1.000         0.000      1.000
                              contract FAIL               1.000         0.000      1.000
                            """);
        }

        @Test
        void onWhatGoodRunsAgree() {
            run(refunds("49 49 490!"));

            assertThat(out())
                    .contains(
                            "  of 1 tasks with several good runs, by one agent, these agree on their state-changing calls in"
                                    + " 1, on the last tool in 1, on the answer in 1\n")
                    .doesNotContain("itself varies");
        }

        @Test
        void thatAcceptedBehaviourItselfVaries() {
            run(refunds("49 50"));

            assertThat(out())
                    .contains(
                            "  accepted behaviour itself varies: good runs disagree on their state-changing calls in 1 of 1"
                                    + " tasks; what is flagged above may be another way of doing it right\n");
        }

        @Test
        void howManyNightsAreRed() {
            run(refunds("49 50"), new RegressKind.Suite(1, 10, 1), Map.of());

            assertThat(out())
                    .contains("  red nights among good runs of one agent: 1.000, with confirmation 1.000\n")
                    .contains("\"nights\":{\"once\":1.0000,\"confirmed\":1.0000}");
        }

        @Test
        void thatConfirmationSparesANight() {
            assertThat(run(
                            refunds("49 49 49 49 50"),
                            new RegressKind.Suite(1, 1000, 1),
                            Map.of(),
                            "shop:1:nights.once>=0.35",
                            "shop:1:nights.confirmed<=0.33"))
                    .isTrue();
        }
    }

    @Nested
    class Requires {

        @Test
        void whatIsAskedFor() {
            assertThat(run(refunds("49 49 49!"), "shop:1:behaviour.recall>=0.95"))
                    .isFalse();
            assertThat(problems()).isEqualTo("required shop:1:behaviour.recall>=0.95, found 0.0000");
        }

        @Test
        void thatThereIsSomethingToCount() {
            assertThat(run(refunds("49 49"), "shop:1:behaviour.recall>=0.95", "shop:1:nights.once<=1"))
                    .isFalse();
            assertThat(problems())
                    .isEqualTo("required shop:1:behaviour.recall>=0.95, but there is nothing to count\n"
                            + "required shop:1:nights.once<=1, but there is nothing to count: give --suite, and runs of which"
                            + " an agent did a task twice");
        }

        @Test
        void aDatasetThatThereIs() {
            RunFile file = refunds("49 49");

            assertThatThrownBy(() -> run(file, "shopp:1:any.recall>=1"))
                    .isInstanceOf(BadInput.class)
                    .hasMessage("--require: no file has a dataset <shopp>. Nearest: <shop>.");
        }

        @Test
        void aFigureThatThereIs() {
            assertThatThrownBy(() -> Requirement.of("shop:2:recall>1"))
                    .isInstanceOf(BadInput.class)
                    .hasMessage("--require: expected DATASET:K:FIGURE>=N or <=N, such as"
                            + " tau2-retail:1:behaviour.recall>=0.95, any.falseAlarms<=0.05 or nights.confirmed<=0.1 in place"
                            + " of behaviour.recall, found <shop:2:recall>1>.");
        }
    }
}
