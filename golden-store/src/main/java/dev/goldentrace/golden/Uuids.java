package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * UUIDs are made anew in each run: as ordinals, in the order in which they appear, they can be compared. Objects are sorted
 * by their keys on the way. The arguments of tools are left as they are.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Uuids {
    private static final Pattern UUID =
            Pattern.compile("(?i)(?<![0-9a-z])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])");

    /** What a tool is asked for is meant to the letter: another id there is another thing. */
    private static final String ARGUMENTS = "arguments";

    private final Map<String, String> ordinals = new HashMap<>();

    Uuids() {}

    /**
     * Gives a text in which each UUID is the ordinal of its first appearance there, so that texts which differ in nothing but
     * their UUIDs are equal.
     *
     * @param text any text
     * @return the text with ordinals
     */
    public static String masked(String text) {
        Uuids uuids = new Uuids();
        return UUID.matcher(text).replaceAll(match -> uuids.ordinal(match.group()));
    }

    @Nullable
    Object asOrdinals(@Nullable Object json) {
        if (json instanceof String text) {
            return UUID.matcher(text).replaceAll(match -> ordinal(match.group()));
        }
        if (json instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
            sorted(map).forEach((key, value) -> replaced.put(key, key.equals(ARGUMENTS) ? value : asOrdinals(value)));
            return replaced;
        }
        return json instanceof List<?> list ? ofList(list) : json;
    }

    /** The order of keys means nothing, but ordinals are given in it. */
    private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }

    /** Pieces of a long text may cut a UUID in two: put together it is found, and their lengths still tell texts apart. */
    private Object ofList(List<?> list) {
        if (!list.isEmpty() && list.stream().allMatch(String.class::isInstance)) {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            List<Integer> lengths =
                    list.stream().map(piece -> String.valueOf(piece).length()).toList();
            return List.of(String.valueOf(asOrdinals(text.toString())), lengths);
        }
        return list.stream().map(this::asOrdinals).toList();
    }

    private String ordinal(String uuid) {
        return ordinals.computeIfAbsent(uuid, unseen -> "uuid-" + (ordinals.size() + 1));
    }
}
