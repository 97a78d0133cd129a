package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trials.Quarantine;
import dev.goldentrace.trials.QuarantineList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Which tests are in quarantine: by {@link Quarantined}, else by the list. Each list is read once a JVM, and what it names that
 * is no test is said when all tests have run. It lives in JUnit's root store.
 */
@SuppressWarnings("deprecation") // before 5.13 a store closes only this type
final class Quarantines implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private static final String USUAL_NAME = "quarantine.txt";

    private final Map<Path, Known> lists = new ConcurrentHashMap<>();

    /**
     * A list that was read.
     *
     * @param own whether it lies in the module, so that all of its tests must be there
     */
    private record Known(QuarantineList list, ClassLoader tests, boolean own) {}

    static Quarantines of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Quarantines.class))
                .getOrComputeIfAbsent(Quarantines.class, key -> new Quarantines(), Quarantines.class);
    }

    /** Says whether a test is in quarantine, by its own annotation and the settings. */
    QuarantineOfTest of(ExtensionContext context, TestCase test, Settings settings, Clock clock) {
        ExtensionContext method = TestMethodContext.of(context);
        Optional<Quarantine> listed = listed(method.getRequiredTestClass(), test, settings);
        Optional<Quarantine> annotated = annotation(method).map(said -> entry(said, test));
        return new QuarantineOfTest(annotated.or(() -> listed), LocalDate.now(clock));
    }

    private static Optional<Quarantined> annotation(ExtensionContext method) {
        Optional<Quarantined> found =
                AnnotationSupport.findAnnotation(method.getRequiredTestMethod(), Quarantined.class);
        for (Class<?> type = method.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            Class<?> around = type;
            found = found.or(() -> AnnotationSupport.findAnnotation(around, Quarantined.class));
        }
        return found;
    }

    private static Quarantine entry(Quarantined said, TestCase test) {
        String from = "@Quarantined of " + test.name();
        if (said.reason().isBlank()) {
            throw new UsageError(from + ": expected a reason, actual <" + said.reason()
                    + ">; say what is wrong and where it is tracked, as in reason = \"rounds refunds, see issue 42\".");
        }
        try {
            return new Quarantine(test.identity().key(), QuarantineList.day(said.until(), from), said.reason(), from);
        } catch (IllegalArgumentException e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Quarantine> listed(Class<?> type, TestCase test, Settings settings) {
        Optional<Settings.Value> said = settings.get(Setting.QUARANTINE);
        Path file = said.map(value -> settings.moduleRoot().resolve(value.text()))
                .orElseGet(() -> settings.goldens().resolve(USUAL_NAME))
                .normalize();
        if (said.isEmpty() && !Files.exists(file)) {
            return Optional.empty();
        }
        Settings.Value value = said.orElseGet(() -> new Settings.Value(file.toString(), "default"));
        return lists.computeIfAbsent(file, path -> read(path, value, type, settings))
                .list()
                .find(type.getName(), test.identity().method(), test.identity().key());
    }

    private static Known read(Path file, Settings.Value value, Class<?> type, Settings settings) {
        Path root = settings.moduleRoot().normalize();
        String name = (file.startsWith(root) ? root.relativize(file) : file)
                .toString()
                .replace('\\', '/');
        if (!Files.isRegularFile(file)) {
            throw Settings.refused(
                    Setting.QUARANTINE, value, "there is no file <" + name + ">. Name one from the module's root.");
        }
        try {
            return new Known(
                    QuarantineList.parse(Files.readString(file), name), type.getClassLoader(), file.startsWith(root));
        } catch (IllegalArgumentException e) {
            throw Settings.refused(Setting.QUARANTINE, value, e.getMessage() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + e, e);
        }
    }

    @Override
    public void close() {
        for (Known known : lists.values()) {
            if (known.own()) {
                known.list().entries().stream()
                        .filter(entry -> !isThere(entry.test(), known.tests()))
                        .forEach(entry ->
                                ConsoleLines.println("[goldentrace] WARN " + entry.from() + ": there is no test <"
                                        + entry.test() + ">; write the full name of its class, and its method, as in"
                                        + " com.acme.RefundAgentTest.refunds, or take the line out"));
            }
        }
    }

    /** A name is that of a class, or of a class and a method, which may be followed by its parameters and a case. */
    private static boolean isThere(String test, ClassLoader tests) {
        String name = test.replaceAll("(?s)[(\\[].*", "");
        int dot = name.lastIndexOf('.');
        return type(name, tests) != null
                || (dot > 0 && hasMethod(type(name.substring(0, dot), tests), name.substring(dot + 1)));
    }

    private static boolean hasMethod(@Nullable Class<?> type, String method) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Method declared : each.getDeclaredMethods()) {
                if (declared.getName().equals(method)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Class<?> type(String name, ClassLoader tests) {
        try {
            return Class.forName(name, false, tests);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
