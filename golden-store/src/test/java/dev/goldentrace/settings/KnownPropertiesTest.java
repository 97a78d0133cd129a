package dev.goldentrace.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownPropertiesTest {

    @Test
    void refusesAMistypedNameWithTheNearest() {
        assertThatThrownBy(() -> KnownProperties.require(List.of("user.dir", "goldentrace.mod")))
                .isInstanceOf(SettingsError.class)
                .hasMessage("system property goldentrace.mod: there is no such setting. The nearest is"
                        + " <goldentrace.mode>; all are: "
                        + Stream.of(Setting.values()).map(Setting::property).collect(Collectors.joining(", ")) + ".");
    }

    @Test
    void namesAGoalsPropertyWhereThatIsNearest() {
        assertThatThrownBy(() -> KnownProperties.require(List.of("goldentrace.acept")))
                .hasMessageContaining("The nearest is <goldentrace.accept>");
    }

    @Test
    void letsSettingsGoalsAndOtherPeoplesPropertiesPass() {
        List<String> names = List.of(
                "goldentrace.mode",
                "goldentrace.ci.allow",
                "goldentrace.accept",
                "goldentrace.check.most",
                "goldentrace.report.title",
                "goldentrace.conformance.seed",
                "goldentraces.mod",
                "surefire.test.class.path");

        assertThatCode(() -> KnownProperties.require(names)).doesNotThrowAnyException();
    }
}
