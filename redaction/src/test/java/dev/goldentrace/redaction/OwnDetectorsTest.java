package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.UsageError;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDetectorsTest {
    private static final RedactionSettings STANDARD = RedactionSettings.standard();

    /** Finds names in running text, as a model of named entities does: after a word that often stands before one. */
    public static final class Names implements Detector {
        private static final Pattern NAME = Pattern.compile("\\b(?:I am|Dear|Mrs?\\.?) ([A-Z][a-z]+)");

        @Override
        public String name() {
            return "name in running text";
        }

        @Override
        public Surrogate.Type type() {
            return Surrogate.Type.NAME;
        }

        @Override
        public List<Span> find(CharSequence text) {
            return NAME.matcher(text)
                    .results()
                    .map(match -> new Span(match.start(1), match.end(1)))
                    .toList();
        }

        @Override
        public String settings() {
            return NAME.pattern();
        }
    }

    private record Made(Function<CharSequence, List<Span>> finds) implements Detector {
        @Override
        public String name() {
            return "made";
        }

        @Override
        public Surrogate.Type type() {
            return Surrogate.Type.NATIONAL_ID;
        }

        @Override
        public List<Span> find(CharSequence text) {
            return finds.apply(text);
        }

        @Override
        public String settings() {
            return "";
        }
    }

    private static void find(Function<CharSequence, List<Span>> finds) {
        Detectors.of(STANDARD.withDetector(new Made(finds))).find("some text");
    }

    @Nested
    class AreAsked {
        @Test
        void byTheRedactorOverTheWholeSession() {
            Redactor redactor = Redactor.of(STANDARD.withDetector(new Names()));

            List<String> inputs = Sessions.inputs(
                    redactor.redact(Sessions.saying("Is there mail for Isabella?", "I am Isabella, by the way.")));

            assertThat(inputs).allMatch(text -> !text.contains("Isabella"));
        }

        @Test
        void byTheGate() {
            Gate gate = Gate.of(STANDARD.withDetector(new Names()));

            assertThat(gate.inspect("Dear Isabella"))
                    .contains(new Hit("name in running text", Surrogate.Type.NAME, 5, 13));
            assertThat(Gate.of(STANDARD.withDetector(new Names()).withPersonalData(PersonalData.INVENTED))
                            .inspect("Dear Isabella"))
                    .isEmpty();
        }

        @Test
        void whereTheyAreInstalledAsServices(@TempDir Path folder) throws IOException {
            try (URLClassLoader loader = installed(folder, Names.class.getName())) {
                assertThat(OwnDetectors.of(STANDARD, loader))
                        .extracting(Detector::name)
                        .containsExactly("name in running text");
            }
        }
    }

    @Nested
    class FailClosed {
        @Test
        void whereTheyThrow() {
            assertThatThrownBy(() -> find(text -> {
                        throw new IllegalStateException("no model for <" + text + ">");
                    }))
                    .isInstanceOf(UsageError.class)
                    .hasNoCause()
                    .hasMessageStartingWith(
                            "the detector <" + Made.class.getName()
                                    + "> failed in find() with java.lang.IllegalStateException at dev.goldentrace.redaction.OwnDetectorsTest")
                    .hasMessageEndingWith(
                            " Nothing was written, as nobody knows what it would have found. Mend it, or take"
                                    + " it out of META-INF/services/dev.goldentrace.redaction.Detector or of the settings.")
                    .hasMessageNotContaining("some text");
        }

        @Test
        void whereTheirSpansAreOutOfTheText() {
            assertThatThrownBy(() -> find(text -> List.of(new Span(5, 10))))
                    .isInstanceOf(UsageError.class)
                    .hasMessageContaining(
                            "> gave characters 5 to 10 of a text of 9 characters, after 0: spans lie in the text,"
                                    + " from left to right, none overlapping another.");
        }

        @Test
        void whereTheirSpansOverlap() {
            assertThatThrownBy(() -> find(text -> List.of(new Span(0, 4), new Span(3, 5))))
                    .isInstanceOf(UsageError.class)
                    .hasMessageContaining("> gave characters 3 to 5 of a text of 9 characters, after 4");
        }

        @Test
        void whereTheServiceCannotBeMade(@TempDir Path folder) throws IOException {
            try (URLClassLoader loader = installed(folder, "com.acme.Missing")) {
                assertThatThrownBy(() -> OwnDetectors.of(STANDARD, loader))
                        .isInstanceOf(UsageError.class)
                        .hasMessage(
                                "a detector of META-INF/services/dev.goldentrace.redaction.Detector cannot be used:"
                                        + " dev.goldentrace.redaction.Detector: Provider com.acme.Missing not found. A detector is a"
                                        + " public class with a public constructor without parameters; a nested one is static.");
            }
        }
    }

    private static URLClassLoader installed(Path folder, String type) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Detector.class.getName()), type + "\n");
        return new URLClassLoader(new URL[] {url(folder)}, OwnDetectorsTest.class.getClassLoader());
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}
