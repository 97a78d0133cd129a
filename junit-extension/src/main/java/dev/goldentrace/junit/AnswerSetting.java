package dev.goldentrace.junit;

import dev.goldentrace.answer.AnswerMatcher;
import dev.goldentrace.answer.AnswerMatchers;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;

/** Who compares answers, as the settings name it. */
final class AnswerSetting {
    private AnswerSetting() {}

    static Policy in(Settings settings, Policy policy) {
        return settings.get(Setting.ANSWER)
                .map(value -> policy.withAnswers(named(value)))
                .orElse(policy);
    }

    private static AnswerMatcher named(Settings.Value value) {
        try {
            return AnswerMatchers.named(value.text());
        } catch (IllegalArgumentException e) {
            throw Settings.refused(Setting.ANSWER, value, String.valueOf(e.getMessage()));
        }
    }
}
