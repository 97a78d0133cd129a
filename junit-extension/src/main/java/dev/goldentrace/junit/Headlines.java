package dev.goldentrace.junit;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.results.DivergenceResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Says, when all tests of a JVM have run, which of them diverged for one cause: one headline with their number, and one
 * command. It lives in JUnit's root store, and is no verdict: each test has failed by itself.
 */
@SuppressWarnings("deprecation") // before 5.13 a store closes only this type
final class Headlines implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private static final int MOST_GROUPS = 10;
    private static final int MOST_TESTS = 5;
    private static final int LONGEST = 200;

    private final Map<List<Object>, List<Diverged>> byDifference = new LinkedHashMap<>();

    private record Diverged(String test, DivergenceResult divergence, Cost cost) {}

    static Headlines of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Headlines.class))
                .getOrComputeIfAbsent(Headlines.class, key -> new Headlines(), Headlines.class);
    }

    synchronized void add(String test, DivergenceResult divergence, Cost cost) {
        byDifference
                .computeIfAbsent(difference(divergence), unseen -> new ArrayList<>())
                .add(new Diverged(test, divergence, cost));
    }

    private static List<Object> difference(DivergenceResult divergence) {
        return Arrays.asList(
                divergence.cause(),
                divergence.path(),
                Objects.toString(divergence.expected()),
                Objects.toString(divergence.actual()));
    }

    @Override
    public synchronized void close() {
        byDifference.values().stream()
                .filter(tests -> tests.size() > 1)
                .limit(MOST_GROUPS)
                .forEach(tests -> ConsoleLines.println(headline(tests)));
    }

    private static String headline(List<Diverged> tests) {
        DivergenceResult divergence = tests.get(0).divergence();
        return "[goldentrace] " + tests.size() + " tests DIVERGED for one cause"
                + "\n  cause     " + line(divergence.cause()) + ", at " + line(divergence.path())
                + "\n  expected  " + line(divergence.expected())
                + "\n  actual    " + line(divergence.actual())
                + "\n  tests     " + names(tests)
                + "\n  then      "
                + divergence.remedies().stream()
                        .filter(remedy -> !remedy.startsWith("or you meant it"))
                        .map(remedy -> line(remedy) + "\n            ")
                        .collect(Collectors.joining())
                + "or you meant it: mvn goldentrace:record -Dgoldentrace.only=diverged   (" + tests.size() + " tests"
                + cost(tests) + ")";
    }

    private static String names(List<Diverged> tests) {
        String names =
                tests.stream().map(Diverged::test).sorted().limit(MOST_TESTS).collect(Collectors.joining(", "));
        return tests.size() <= MOST_TESTS ? names : names + " and " + (tests.size() - MOST_TESTS) + " more";
    }

    /** What is not known of one is not known of all. */
    private static String cost(List<Diverged> tests) {
        Cost all = tests.stream().map(Diverged::cost).reduce(Cost.free(), Cost::plus);
        return all.amount().isPresent() ? ", about " + all.describe() : ", cost not known";
    }

    private static String line(@Nullable String text) {
        String line = text == null
                ? "absent"
                : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
