package dev.goldentrace.junit;

import dev.goldentrace.replay.Divergence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Says which edited prompts a replay let pass, and how old the recording is that was made with the others. */
record PromptWarnings(TestCase test, List<Divergence.Details> changes, Instant recorded, Instant now) {

    List<String> warnings() {
        return changes.stream()
                .map(change -> "edited prompt: " + place(change) + ", " + change.path() + "; recorded " + age())
                .toList();
    }

    String line() {
        return test.name() + ": " + changes.size()
                + (changes.size() == 1 ? " edited prompt" : " edited prompts") + " let pass ("
                + changes.stream().map(PromptWarnings::place).distinct().collect(Collectors.joining(", "))
                + "); recorded " + age() + "; to record it again: " + test.recordCommand();
    }

    private static String place(Divergence.Details change) {
        return change.cause().words() + " at " + (change.run() > 1 ? "run " + change.run() + ", " : "") + "step "
                + change.step();
    }

    private String age() {
        long days = Duration.between(recorded, now).toDays();
        return LocalDate.ofInstant(recorded, ZoneOffset.UTC)
                + (days < 1 ? " (today)" : days == 1 ? " (1 day ago)" : " (" + days + " days ago)");
    }
}
