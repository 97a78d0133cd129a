package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for a lane runs on it, and on nothing of the JUnit that was compiled against. */
@EnabledIfSystemProperty(named = "junit.lane", matches = ".+")
class LaneTest {
    private static final String LANE = System.getProperty("junit.lane", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.junit.jupiter.api.Test",
                "org.junit.jupiter.engine.JupiterTestEngine",
                "org.junit.jupiter.params.ParameterizedTest"
            })
    void runsOnItsJupiter(String type) throws Exception {
        assertThat(version(type)).startsWith(LANE + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.junit.platform.commons.support.AnnotationSupport",
                "org.junit.platform.engine.TestEngine",
                "org.junit.platform.launcher.Launcher",
                "org.junit.platform.testkit.engine.EngineTestKit"
            })
    void runsOnItsPlatform(String type) throws Exception {
        assertThat(version(type)).startsWith(LANE.replaceFirst("^5", "1") + ".");
    }

    private static String version(String type) throws ClassNotFoundException {
        return Class.forName(type).getPackage().getImplementationVersion();
    }
}
