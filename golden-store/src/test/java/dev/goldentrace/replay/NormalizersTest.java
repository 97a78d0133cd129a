package dev.goldentrace.replay;

import static dev.goldentrace.replay.Asks.arguments;
import static dev.goldentrace.replay.Asks.result;
import static dev.goldentrace.replay.Asks.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.normalize.Normalizer;
import dev.goldentrace.normalize.TextPlace;
import dev.goldentrace.trace.CallKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NormalizersTest {
    private static final Normalization STANDARD = Normalization.standard();
    private static final Normalization TICKETS = STANDARD.withClasses(List.of(Tickets.class));

    public static final class Tickets implements Normalizer {
        @Override
        public String normalize(String text, TextPlace place) {
            return text.replaceAll("TCK-\\d+", "<ticket>");
        }

        @Override
        public String name() {
            return "tickets";
        }
    }

    public static final class Fails implements Normalizer {
        @Override
        public String normalize(String text, TextPlace place) {
            throw new IllegalStateException("no");
        }
    }

    @SuppressWarnings("NullAway")
    public static final class GivesNull implements Normalizer {
        @Override
        public String normalize(String text, TextPlace place) {
            return null;
        }
    }

    public static final class CallsItself implements Normalizer {
        @Override
        @SuppressWarnings("InfiniteRecursion") // as a regular expression may on a long text
        public String normalize(String text, TextPlace place) {
            return normalize(text, place) + " ";
        }
    }

    public static final class Needs implements Normalizer {
        public Needs(String what) {}

        @Override
        public String normalize(String text, TextPlace place) {
            return text;
        }
    }

    public static final class CannotBeMade implements Normalizer {
        public CannotBeMade() {
            throw new IllegalStateException("no");
        }

        @Override
        public String normalize(String text, TextPlace place) {
            return text;
        }
    }

    @Test
    void replaceOnBothSides() {
        Asks.assertSame(user("See TCK-1."), user("See TCK-22."), TICKETS);
        Asks.assertSame(result("{\"t\": \"TCK-1\"}"), result("{\"t\":\"TCK-22\"}"), TICKETS);
        Asks.assertSame(arguments(Map.of("t", "TCK-1")), arguments(Map.of("t", "TCK-22")), TICKETS);
        Asks.assertOther(user("See TCK-1."), user("See TCK-22!"), TICKETS);
        Asks.assertOther(user("See TCK-1."), user("See TCK-22."), STANDARD);
    }

    @Test
    void workBesideWhatIsVolatileAnyway() {
        Asks.assertSame(
                user("TCK-1 at 2026-11-02T10:00:00Z by ann@acme.com"),
                user("TCK-2 at 2027-01-05T08:31:07Z by ann@acme.com"),
                TICKETS);
    }

    @Test
    void areToldWhereATextStands() {
        List<TextPlace> places = new ArrayList<>();
        Normalizer asks = (text, place) -> {
            places.add(place);
            return text;
        };

        Asks.replay(
                result("{\"total\": \"a\"}"), result("{\"total\": \"b\"}"), STANDARD.withNormalizers(List.of(asks)));
        assertThat(places)
                .contains(
                        new TextPlace(CallKind.LLM, "book", "messages[2].content[0].total"),
                        new TextPlace(CallKind.LLM, "book", "messages[2].content[0]"));
    }

    @Test
    void areCountedByTheirName() {
        assertThat(Asks.normalized(user("See TCK-1."), user("See TCK-22."), TICKETS))
                .containsExactly(new NormalizedText("tickets", "messages[*]", 2));
    }

    @Test
    void areInTheFingerprint() {
        assertThat(STANDARD.fingerprint()).isEmpty();
        assertThat(TICKETS.fingerprint())
                .isNotEmpty()
                .isNotEqualTo(STANDARD.withIgnored("system").fingerprint());
        assertThat(STANDARD.withIgnored("system, model").fingerprint())
                .isEqualTo(STANDARD.withIgnored("model").withIgnored("system").fingerprint());
    }

    @Nested
    class AreRefused {
        private void assertRefused(Class<? extends Normalizer> type, String message) {
            assertThatExceptionOfType(UsageError.class)
                    .isThrownBy(() -> Asks.replay(user("a"), user("b"), STANDARD.withClasses(List.of(type))))
                    .withMessage(message);
        }

        @Test
        void whereTheyNeverEnd() {
            assertRefused(
                    CallsItself.class,
                    "the normaliser <dev.goldentrace.replay.NormalizersTest$CallsItself> failed at <messages[0]> with"
                            + " java.lang.StackOverflowError (its cause below). Mend it, or take it out of"
                            + " @AgentTrace(normalizers = …) or"
                            + " META-INF/services/dev.goldentrace.normalize.Normalizer.");
        }

        @Test
        void whereTheyThrow() {
            assertRefused(
                    Fails.class,
                    "the normaliser <dev.goldentrace.replay.NormalizersTest$Fails> failed at <messages[0]> with"
                            + " java.lang.IllegalStateException (its cause below). Mend it, or take it out of"
                            + " @AgentTrace(normalizers = …) or META-INF/services/dev.goldentrace.normalize.Normalizer.");
        }

        @Test
        void whereTheyGiveNull() {
            assertRefused(
                    GivesNull.class,
                    "the normaliser <dev.goldentrace.replay.NormalizersTest$GivesNull> returned null at <messages[0]>."
                            + " Return the text itself where there is nothing to replace.");
        }

        @Test
        void whereTheyHaveNoConstructorWithoutParameters() {
            assertRefused(
                    Needs.class,
                    "the normaliser <dev.goldentrace.replay.NormalizersTest$Needs> cannot be made. A normaliser is a"
                            + " public class with a public constructor without parameters; a nested one is static.");
        }

        @Test
        void whereTheirConstructorFails() {
            assertRefused(
                    CannotBeMade.class,
                    "the normaliser <dev.goldentrace.replay.NormalizersTest$CannotBeMade> cannot be made: its constructor"
                            + " failed with java.lang.IllegalStateException (its cause below).");
        }
    }

    @Nested
    class AsServices {
        @Test
        void areFound() {
            Asks.assertSame(
                    user("TCK-1"), user("TCK-2"), STANDARD.withInstalled(new Offering(Tickets.class.getName())));
        }

        @Test
        void areAskedOnceWhereTheyAreNamedToo() {
            Normalization twice = STANDARD.withInstalled(new Offering(Tickets.class.getName()))
                    .withClasses(List.of(Tickets.class));

            assertThat(Asks.normalized(user("TCK-1"), user("TCK-2"), twice))
                    .containsExactly(new NormalizedText("tickets", "messages[*]", 2));
        }

        @Test
        void areRefusedWhereTheyCannotBeMade() {
            assertThatExceptionOfType(UsageError.class)
                    .isThrownBy(() -> STANDARD.withInstalled(new Offering("com.acme.Gone")))
                    .withMessage(
                            "a normaliser of META-INF/services/dev.goldentrace.normalize.Normalizer cannot be used:"
                                    + " dev.goldentrace.normalize.Normalizer: Provider com.acme.Gone not found. A normaliser is a"
                                    + " public class with a public constructor without parameters; a nested one is static.");
        }
    }

    /** A class loader with one service file. */
    private static final class Offering extends ClassLoader {
        private final String service;

        Offering(String service) {
            super(NormalizersTest.class.getClassLoader());
            this.service = service;
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            return name.equals("META-INF/services/" + Normalizer.class.getName())
                    ? Collections.enumeration(List.of(url(service)))
                    : Collections.emptyEnumeration();
        }

        @SuppressWarnings("deprecation") // the one way to give a handler on 17
        private static URL url(String text) throws MalformedURLException {
            return new URL(null, "memory:service", new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new URLConnection(url) {
                        @Override
                        public void connect() {}

                        @Override
                        public java.io.InputStream getInputStream() {
                            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                        }
                    };
                }
            });
        }
    }
}
