package dev.goldentrace.results;

import java.util.List;

/** Results without texts. */
final class Reduced {
    /** What stands where a text must be and none is kept. */
    static final String NOT_KEPT = "not kept";

    private Reduced() {}

    static TestResult hashed(TestResult result, KeyedHash hash) {
        TestResult hashed = GatedResult.texts(result, hash::of, named(result.test()), List.of());
        return TestResultBuilder.of(hashed).level(ResultLevel.HASHES).build(result.status(), result.ended());
    }

    static TestResult metrics(TestResult result) {
        TestResult reduced = GatedResult.texts(result, text -> NOT_KEPT, named(result.test()), List.of());
        return TestResultBuilder.of(reduced)
                .story(List.of())
                .level(ResultLevel.METRICS)
                .build(result.status(), result.ended());
    }

    /** A display name is a text; the class, the method and the case are what tells tests apart. */
    private static TestIdentity named(TestIdentity test) {
        return new TestIdentity(test.className(), test.method(), test.invocation(), test.method());
    }
}
