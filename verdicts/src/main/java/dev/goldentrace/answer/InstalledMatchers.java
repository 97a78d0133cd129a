package dev.goldentrace.answer;

import dev.goldentrace.capture.UsageError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Matchers of users that are installed as services. None is passed over in silence. */
final class InstalledMatchers {
    private InstalledMatchers() {}

    static List<AnswerMatcher> in(ClassLoader loader) {
        List<AnswerMatcher> found = new ArrayList<>();
        try {
            Iterator<AnswerMatcher> services =
                    ServiceLoader.load(AnswerMatcher.class, loader).iterator();
            while (services.hasNext()) {
                found.add(services.next());
            }
        } catch (ServiceConfigurationError e) {
            throw new UsageError(
                    "an answer matcher of META-INF/services/" + AnswerMatcher.class.getName() + " cannot be used: "
                            + e.getMessage()
                            + ". A matcher is a public class with a public constructor without parameters; a"
                            + " nested one is static.",
                    e);
        }
        return found;
    }

    static void add(AnswerMatcher matcher, Map<String, AnswerMatcher> known) {
        String name =
                AnswerMatcherName.require(matcher.name(), matcher.getClass().getName());
        AnswerMatcher other = known.putIfAbsent(name, matcher);
        if (other != null) {
            throw new UsageError("two answer matchers are named <" + name + ">: "
                    + other.getClass().getName() + " and " + matcher.getClass().getName()
                    + ". Give your own another name.");
        }
    }
}
