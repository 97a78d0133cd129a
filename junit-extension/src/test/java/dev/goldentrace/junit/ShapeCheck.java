package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.replay.Divergence;

/** Holds a shape of tests to what every shape must do: record, replay without a model, find a changed prompt in each test. */
record ShapeCheck(Fixtures fixtures, ShopAgent.World world) {

    /** Runs the fixtures; the tests are named as results name them, and each must have a golden of its own. */
    void holds(Class<?>[] shape, String... tests) {
        assertThat(fixtures.mode("record").run(shape).failures()).isEmpty();
        assertThat(fixtures.goldens()).hasSize(tests.length);
        assertThat(fixtures.results())
                .extracting(result -> result.test().name())
                .containsExactlyInAnyOrder(tests);
        world.reachable = false;
        assertThat(fixtures.mode("replay").run(shape).failures()).isEmpty();
        assertThat(fixtures.results())
                .hasSize(tests.length)
                .allMatch(result ->
                        result.figures().liveCalls() == 0 && result.figures().steps() == 3);
        world.system = "You are quick.";
        assertThat(fixtures.mode("replay").run(shape).failures())
                .hasSize(tests.length)
                .hasOnlyElementsOfType(Divergence.class);
    }

    void holds(Class<?> shape, String... tests) {
        holds(new Class<?>[] {shape}, tests);
    }
}
