package dev.goldentrace.example.loopback;

import java.util.Map;

/** The dated names that the provider answers with when it is asked for a model by its short name. */
final class Snapshots {

    private static final Map<String, String> DATED = Map.of(
            "gpt-4.1", "gpt-4.1-2025-04-14",
            "gpt-4-turbo", "gpt-4-turbo-2024-04-09");

    private Snapshots() {}

    static String of(String model) {
        return DATED.getOrDefault(model, model);
    }
}
