package dev.goldentrace.junit;

import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import java.nio.file.Path;

/** Estimates what the planned tests will take. What cannot be read or is set wrongly fails in its own test, not here. */
final class Estimation {
    private final RecordingCommand command;
    private final Path moduleRoot;
    private final Settings.Surroundings surroundings;
    private final Redactors redactors;
    private final PriceTable prices = PriceTable.bundled();

    Estimation(RecordingCommand command, Path moduleRoot, Settings.Surroundings surroundings, Redactors redactors) {
        this.command = command;
        this.moduleRoot = moduleRoot;
        this.surroundings = surroundings;
        this.redactors = redactors;
    }

    Estimate of(PlannedTests tests) {
        Estimate sum = Estimate.unknown();
        for (PlannedTests.Planned test : tests.methods()) {
            try {
                Annotations annotations = test.annotations();
                Settings said = Settings.of(moduleRoot, surroundings, annotations.settings(), annotations.policy());
                sum = LiveCalls.mayRecord(said) ? plus(sum, test, said) : sum;
            } catch (SettingsError | GoldenUnreadable e) {
                sum = sum.plusUnknown();
            }
        }
        return sum;
    }

    private Estimate plus(Estimate before, PlannedTests.Planned planned, Settings said) {
        Estimate sum = before;
        for (TestCase test : PlannedCases.of(planned, Workspace.goldens(said), redactors.of(said))) {
            if (LiveCalls.records(test, command.settingsOf(test, said)) && !command.isWaiting(test, said)) {
                sum = plus(sum, test, planned.isAgentTest() ? said.count(Setting.RECORDINGS, 1) : 1, said);
            }
        }
        return sum;
    }

    private Estimate plus(Estimate sum, TestCase test, int recordings, Settings said) {
        return Workspace.goldens(said)
                .read(test.golden())
                .map(golden -> sum.plus(golden, recordings, prices))
                .orElseGet(sum::plusUnknown);
    }
}
