package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.trace.Session;
import java.util.stream.Collectors;

/** The console's lines about a recording. */
final class Recorded {
    private Recorded() {}

    static String unchanged(TestCase test, Golden made, PriceTable prices) {
        return "unchanged " + test.name() + ": " + numbers(made, prices) + "; nothing was written";
    }

    static String written(TestCase test, Golden made, PriceTable prices, String file) {
        return "recorded " + test.name() + ": " + numbers(made, prices) + "; replays"
                + (made.surrogates().isEmpty()
                        ? ""
                        : "\n              redacted: "
                                + counted(made.surrogates().size(), "text"))
                + (made.personalData() == PersonalData.INVENTED
                        ? "\n              personal data: invented, so it was left as it is"
                        : "")
                + "\n              " + file;
    }

    private static String numbers(Golden made, PriceTable prices) {
        Session newest = made.newest();
        String models = newest.steps().stream()
                .flatMap(step -> step.llm().model().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        int recordings = made.recordings().size();
        return (recordings > 1 ? recordings + " recordings, the newest: " : "")
                + models + ", " + counted(newest.steps().size(), "step") + ", "
                + counted(newest.toolCalls().size(), "tool call") + ", "
                + prices.costOf(newest).describe();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
