package dev.goldentrace.conformance.replay;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a change is none: equal in canonical form, or only in text for which a surrogate stands. Written apart from
 * the comparison that it checks.
 */
final class Sameness {
    private final Binding binding;

    private Sameness(Golden golden) {
        this.binding = new Binding(golden.surrogates());
    }

    /** Holds a changed JSON value against the one that a golden holds. */
    static boolean same(Golden golden, @Nullable Object recorded, @Nullable Object changed) {
        return new Sameness(golden).holds(recorded, changed);
    }

    private boolean holds(@Nullable Object recorded, @Nullable Object changed) {
        if (recorded instanceof Map<?, ?> one && changed instanceof Map<?, ?> other) {
            return one.size() == other.size()
                    && one.entrySet().stream()
                            .allMatch(entry -> key(entry.getKey(), other)
                                    .filter(key -> holds(entry.getValue(), other.get(key)))
                                    .isPresent());
        }
        if (recorded instanceof List<?> one && changed instanceof List<?> other) {
            Iterator<?> changes = other.iterator();
            return one.size() == other.size() && one.stream().allMatch(item -> holds(item, changes.next()));
        }
        if (recorded instanceof String one && changed instanceof String other) {
            return text(one, other);
        }
        if (recorded instanceof Number one && changed instanceof Number other) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
                    || binding.matches(one.toString(), other.toString());
        }
        return recorded == null ? changed == null : recorded.equals(changed);
    }

    /** The key that is the recorded one, or that stands where it holds surrogates. */
    private Optional<Object> key(Object recorded, Map<?, ?> changed) {
        return changed.containsKey(recorded)
                ? Optional.of(recorded)
                : changed.keySet().stream()
                        .filter(key -> binding.matches(String.valueOf(recorded), String.valueOf(key)))
                        .<Object>map(key -> key)
                        .findFirst();
    }

    private boolean text(String recorded, String changed) {
        Optional<Object> one = Json.structure(recorded);
        Optional<Object> other = Json.structure(changed);
        return binding.matches(recorded, changed)
                || (one.isPresent() && other.isPresent() && holds(one.get(), other.get()));
    }
}
