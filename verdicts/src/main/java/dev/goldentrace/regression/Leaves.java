package dev.goldentrace.regression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where two JSON objects differ, down to the values that do: {@code items[0].price <490>, accepted <49>}. */
final class Leaves {
    private final Set<String> prose;
    private final List<String> differences = new ArrayList<>();

    private Leaves(Set<String> prose) {
        this.prose = prose;
    }

    static List<String> differences(Map<String, ?> actual, Map<String, ?> accepted, Shape.Loose loose) {
        Leaves leaves = new Leaves(loose.prose());
        for (String name : keys(accepted, actual)) {
            if (!loose.open().contains(name)) {
                leaves.compare(name, actual.get(name), accepted.get(name));
            }
        }
        return leaves.differences;
    }

    private void compare(String path, @Nullable Object actual, @Nullable Object accepted) {
        if (same(path, actual, accepted)) {
            return;
        }
        if (actual instanceof Map<?, ?> mine && accepted instanceof Map<?, ?> others) {
            keys(others, mine).forEach(key -> compare(path + "." + key, mine.get(key), others.get(key)));
        } else if (actual instanceof List<?> mine
                && accepted instanceof List<?> others
                && mine.size() == others.size()) {
            for (int i = 0; i < mine.size(); i++) {
                compare(path + "[" + i + "]", mine.get(i), others.get(i));
            }
        } else {
            String[] shown = Shown.apart(whole(actual), whole(accepted));
            differences.add(path + " <" + shown[0] + ">, accepted <" + shown[1] + ">");
        }
    }

    /** Paths of prose begin with a dot. */
    private boolean same(String path, @Nullable Object actual, @Nullable Object accepted) {
        return Canonical.at("." + path, actual, prose).equals(Canonical.at("." + path, accepted, prose));
    }

    private static String whole(@Nullable Object value) {
        return value == null ? "absent" : Shown.line(value);
    }

    private static Set<String> keys(Map<?, ?> first, Map<?, ?> second) {
        Set<String> keys = new LinkedHashSet<>();
        first.keySet().forEach(key -> keys.add((String) key));
        second.keySet().forEach(key -> keys.add((String) key));
        return keys;
    }
}
