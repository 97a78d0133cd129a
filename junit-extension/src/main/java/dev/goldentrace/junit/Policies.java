package dev.goldentrace.junit;

import dev.goldentrace.regression.Contract;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.settings.PolicyNames;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds the policy that the settings name: a preset, and what is set apart from it. */
final class Policies {
    /** Where it lies on this machine is no matter of a result. */
    private static final String FILE = "goldentrace.properties";

    private Policies() {}

    static Policy of(Settings settings) {
        Policy policy = settings.get(Setting.PRESET)
                .map(value ->
                        read(Setting.PRESET.property(), value, preset -> Policy.named(value.text()), Policy.balanced()))
                .orElseGet(Policy::balanced);
        Optional<Settings.Value> contract = settings.get(Setting.CONTRACT);
        if (contract.isPresent()) {
            policy = read(
                    Setting.CONTRACT.property(),
                    contract.get(),
                    before -> before.withContract(
                            Contract.Kind.named(contract.get().text())),
                    policy);
        }
        for (Map.Entry<String, Settings.Value> each : settings.policy().entrySet()) {
            policy = read(
                    PolicyNames.property(each.getKey()),
                    each.getValue(),
                    before -> before.with(each.getKey(), each.getValue().text()),
                    policy);
        }
        return AnswerSetting.in(settings, policy);
    }

    /** What is set and where; empty where the default holds. */
    static Optional<String> words(Settings settings) {
        List<String> words = new ArrayList<>();
        settings.get(Setting.PRESET).ifPresent(value -> words.add(words("preset " + value.text(), value)));
        settings.get(Setting.CONTRACT).ifPresent(value -> words.add(words("contract " + value.text(), value)));
        settings.get(Setting.ANSWER).ifPresent(value -> words.add(words("answer " + value.text(), value)));
        settings.policy().forEach((name, value) -> words.add(words(name + "=" + value.text(), value)));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    private static String words(String what, Settings.Value value) {
        String from = value.from().endsWith(FILE) ? FILE : value.from();
        return what + " (set by " + from + ")";
    }

    private static Policy read(String property, Settings.Value value, UnaryOperator<Policy> change, Policy before) {
        try {
            return change.apply(before);
        } catch (IllegalArgumentException e) {
            throw Settings.refused(property, value, String.valueOf(e.getMessage()));
        }
    }
}
