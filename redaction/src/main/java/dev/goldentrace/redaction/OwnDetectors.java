package dev.goldentrace.redaction;

import dev.goldentrace.capture.UsageError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Detectors of users: those that are installed as services, and those that settings name. None can fail in silence. */
final class OwnDetectors {
    private OwnDetectors() {}

    /** Those that look with these settings: none for personal data where all of it is invented. */
    static List<Detector> of(RedactionSettings settings) {
        return of(settings, OwnDetectors.class.getClassLoader());
    }

    static List<Detector> of(RedactionSettings settings, @Nullable ClassLoader loader) {
        List<Detector> own = new ArrayList<>(services(loader));
        own.addAll(settings.detectors());
        return own.stream()
                .<Detector>map(Checked::new)
                .filter(detector ->
                        settings.personalData() == PersonalData.REAL || detector.type() == Surrogate.Type.API_KEY)
                .toList();
    }

    private static List<Detector> services(@Nullable ClassLoader loader) {
        List<Detector> found = new ArrayList<>();
        try {
            Iterator<Detector> services =
                    ServiceLoader.load(Detector.class, loader).iterator();
            while (services.hasNext()) {
                found.add(services.next());
            }
        } catch (ServiceConfigurationError e) {
            throw new UsageError(
                    "a detector of META-INF/services/" + Detector.class.getName() + " cannot be used: " + e.getMessage()
                            + ". A detector is a public class with a public constructor without parameters; a nested one is"
                            + " static.",
                    e);
        }
        found.sort(Comparator.comparing(detector -> detector.getClass().getName()));
        return found;
    }

    /** A detector whose every answer is checked. Messages never hold a piece of the text. */
    private static final class Checked implements Detector {
        private final Detector detector;
        private final String name;
        private final Surrogate.Type type;
        private final List<String> literals;
        private final String settings;

        Checked(Detector detector) {
            this.detector = detector;
            this.name = asked("name", detector::name);
            this.type = asked("type", detector::type);
            this.literals = List.copyOf(asked("literals", detector::literals));
            this.settings = asked("settings", detector::settings);
            literals.stream().filter(literal -> !isUsable(literal)).findFirst().ifPresent(literal -> {
                throw problem("gives the literal <" + literal + ">: a literal is a word in lower case, and not empty.");
            });
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Surrogate.Type type() {
            return type;
        }

        @Override
        public List<String> literals() {
            return literals;
        }

        @Override
        public String settings() {
            return settings;
        }

        @Override
        public List<Span> find(CharSequence text) {
            List<Span> spans = List.copyOf(asked("find", () -> detector.find(text)));
            int free = 0;
            for (Span span : spans) {
                if (span.start() < free || span.end() > text.length()) {
                    throw problem("gave characters " + span.start() + " to " + span.end() + " of a text of "
                            + text.length() + " characters, after " + free
                            + ": spans lie in the text, from left to right, none overlapping another.");
                }
                free = span.end();
            }
            return spans;
        }

        private <T> T asked(String what, Question<T> question) {
            try {
                return Objects.requireNonNull(question.answer(), "null");
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                throw problem("failed in " + what + "() with " + e.getClass().getName() + place(e) + ".");
            }
        }

        private static String place(Throwable e) {
            StackTraceElement[] trace = e.getStackTrace();
            return trace.length == 0 ? "" : " at " + trace[0];
        }

        private UsageError problem(String what) {
            return new UsageError("the detector <" + detector.getClass().getName() + "> " + what
                    + " Nothing was written, as nobody knows what it would have found. Mend it, or take it out of META-INF/services/"
                    + Detector.class.getName() + " or of the settings.");
        }

        private static boolean isUsable(String literal) {
            return !literal.isEmpty() && literal.equals(literal.toLowerCase(java.util.Locale.ROOT));
        }
    }

    private interface Question<T> {
        @Nullable
        T answer();
    }
}
