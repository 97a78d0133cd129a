package dev.goldentrace.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The published modules: the packages of each, what it may use, and the foreign types that it exists for. */
enum Module {
    TRACE_MODEL(List.of("trace", "capture", "pricing", "budget", "metrics"), List.of(), Set.of()),
    REDACTION(List.of("redaction"), List.of(), Set.of(TRACE_MODEL)),
    GOLDEN_STORE(
            List.of("golden", "replay", "normalize", "fork", "settings", "limits", "scan"),
            List.of("org.opentest4j"),
            Set.of(REDACTION)),
    VERDICTS(List.of("answer", "diff", "regression", "results", "trials"), List.of(), Set.of(GOLDEN_STORE)),
    ASSERTIONS(List.of("assertions"), List.of("org.assertj", "org.opentest4j"), Set.of(VERDICTS)),
    JUNIT_EXTENSION(List.of("junit"), List.of("org.junit", "org.opentest4j"), Set.of(VERDICTS)),
    LANGCHAIN4J(List.of("langchain4j"), List.of("dev.langchain4j"), Set.of(TRACE_MODEL)),
    REPORT(List.of("report"), List.of(), Set.of(VERDICTS)),
    MAVEN_PLUGIN(List.of("maven"), List.of("org.apache.maven", "javax.inject"), Set.of(REPORT));

    private final List<String> packages;
    private final List<String> foreign;
    private final Set<Module> uses;

    Module(List<String> packages, List<String> foreign, Set<Module> uses) {
        this.packages = packages;
        this.foreign = foreign;
        this.uses = uses;
    }

    static Optional<Module> of(JavaClass javaClass, String root) {
        String feature = feature(javaClass, root);
        return Arrays.stream(values())
                .filter(module -> module.packages.contains(feature))
                .findFirst();
    }

    /** The first package below the root: {@code golden} of {@code dev.goldentrace.golden.internal}. */
    static String feature(JavaClass javaClass, String root) {
        String below = javaClass.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }

    /** Framework packages that some module exists for; no other may touch them. */
    static List<String> frameworks() {
        return Arrays.stream(values())
                .flatMap(module -> module.foreign.stream())
                .distinct()
                .toList();
    }

    List<String> foreign() {
        return foreign;
    }

    Set<Module> reachable() {
        Set<Module> all = EnumSet.of(this);
        uses.forEach(used -> all.addAll(used.reachable()));
        return all;
    }
}
