package dev.goldentrace.normalize;

import dev.goldentrace.capture.UsageError;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Makes normalisers: those that are installed as services, and those that are named by their class. */
final class Installed {
    private static final String HOW = " A normaliser is a public class with a public constructor without parameters; a"
            + " nested one is static.";

    private Installed() {}

    static List<Normalizer> services(ClassLoader loader) {
        List<Normalizer> found = new ArrayList<>();
        try {
            Iterator<Normalizer> services =
                    ServiceLoader.load(Normalizer.class, loader).iterator();
            while (services.hasNext()) {
                found.add(services.next());
            }
        } catch (ServiceConfigurationError e) {
            throw new UsageError(
                    "a normaliser of META-INF/services/" + Normalizer.class.getName() + " cannot be used: "
                            + e.getMessage() + "." + HOW,
                    e);
        }
        found.sort(Comparator.comparing(Normalizer::name));
        return found;
    }

    static Normalizer make(Class<? extends Normalizer> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new UsageError(
                    "the normaliser <" + type.getName() + "> cannot be made: its constructor failed with "
                            + e.getTargetException().getClass().getName() + " (its cause below).",
                    e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new UsageError("the normaliser <" + type.getName() + "> cannot be made." + HOW, e);
        }
    }
}
