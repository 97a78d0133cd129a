package dev.goldentrace.junit;

import dev.goldentrace.regression.Policy;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;

/** Finds the policy that the settings name. */
final class Policies {
    private Policies() {}

    static Policy of(Settings settings) {
        Policy preset = settings.get(Setting.PRESET).map(Policies::named).orElseGet(Policy::balanced);
        return AnswerSetting.in(settings, preset);
    }

    private static Policy named(Settings.Value value) {
        try {
            return Policy.named(value.text());
        } catch (IllegalArgumentException e) {
            throw Settings.refused(Setting.PRESET, value, String.valueOf(e.getMessage()));
        }
    }
}
