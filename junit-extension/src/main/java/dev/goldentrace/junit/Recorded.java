package dev.goldentrace.junit;

import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.trace.Session;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The console's line about a recording. */
final class Recorded {
    private Recorded() {}

    static String line(
            TestCase test, RecordingOutcome outcome, @Nullable Session session, PriceTable prices, String golden) {
        Session made = Objects.requireNonNull(session, "a recording has a session");
        String models = made.steps().stream()
                .flatMap(step -> step.llm().model().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        String numbers = made.steps().size() + " steps, " + made.toolCalls().size() + " tools, "
                + prices.costOf(made).describe();
        return outcome == RecordingOutcome.UNCHANGED
                ? "[goldentrace] unchanged " + test.name() + ": " + models + ", " + numbers + "; nothing was written"
                : "[goldentrace] recorded " + test.name() + ": " + models + ", " + numbers + "; replays\n"
                        + "              " + golden;
    }
}
