package dev.goldentrace.junit;

import dev.goldentrace.results.Status;
import org.jspecify.annotations.Nullable;

/**
 * A live test that runs once: it fails by itself, unless it is in quarantine.
 *
 * @param cannotRepeat whether JUnit runs it once whatever the settings say
 */
record OnlyLiveTrial(TestCase test, QuarantineOfTest quarantine, LiveTests tests, boolean cannotRepeat)
        implements Trials {
    private static final String CONFIRM = "\n  confirm    one live run proves little, and JUnit runs a @Test only once:"
            + " write @AgentTest in its place, and a failure is run again before it counts";

    @Override
    public Throwable instead(Throwable failure) {
        return quarantine.isActive() && FailedTrial.isOf(failure)
                ? FailedTrial.inQuarantine(test, quarantine.words(), failure)
                : failure;
    }

    @Override
    public String remark() {
        return (cannotRepeat ? CONFIRM : "") + quarantine.remark();
    }

    @Override
    public void ended(ResultOfTest result, @Nullable Throwable last) {
        if (last instanceof FailedTrial failed) {
            String warning = quarantine.words() + ". It failed: "
                    + result.concealed(failed.failure().getMessage());
            result.excused(warning, Status.QUARANTINED);
            test.say(test.name() + ": " + warning);
        }
        result.refused().ifPresent(how -> tests.refused(test, how));
        if (result.status() != Status.ABORTED) {
            tests.concluded(test, result.status() == Status.INCONCLUSIVE);
        }
    }
}
