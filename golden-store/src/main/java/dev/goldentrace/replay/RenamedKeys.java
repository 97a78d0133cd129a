package dev.goldentrace.replay;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds which keys of a live JSON object stand where the recorded one has surrogates in its keys. */
record RenamedKeys(TextAttempt texts) {

    /** The live key of each recorded one that is not there as it is, where there is one. */
    Map<Object, Object> of(Map<?, ?> recorded, Map<?, ?> live) {
        if (recorded.keySet().equals(live.keySet())) {
            return Map.of();
        }
        Set<Object> others = new LinkedHashSet<>(live.keySet());
        others.removeAll(recorded.keySet());
        Map<Object, Object> renamed = new HashMap<>();
        for (Object key : recorded.keySet()) {
            if (!live.containsKey(key)) {
                first(String.valueOf(key), others).ifPresent(other -> {
                    renamed.put(key, other);
                    others.remove(other);
                });
            }
        }
        return renamed;
    }

    private Optional<Object> first(String key, Set<Object> others) {
        return others.stream()
                .filter(other -> texts.isTemplateOf(key, String.valueOf(other)))
                .findFirst();
    }
}
