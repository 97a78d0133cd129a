package dev.goldentrace.junit;

import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Settings;
import java.time.Clock;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What is to be known of a test before it runs live: whether it is in quarantine, and whether the provider takes the key. */
final class LiveStart {
    private LiveStart() {}

    /** A quarantine that cannot be is an error in every mode. */
    static void require(ExtensionContext context, TestCase test, Settings settings, ResultOfTest result) {
        QuarantineOfTest quarantine = Quarantines.of(context).of(context, test, settings, Clock.systemUTC());
        result.quarantine(quarantine);
        if (settings.mode() == Mode.LIVE) {
            quarantine.ended().ifPresent(result::warning);
            LiveTests.of(context).refusal(test).ifPresent(refusal -> {
                result.inconclusive();
                throw refusal;
            });
        }
    }
}
