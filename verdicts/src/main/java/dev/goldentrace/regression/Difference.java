package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * How a candidate differs from a {@link Contract}, in words.
 *
 * @param missing what the contract asks for and the candidate did not do
 * @param added what the candidate did and the contract does not allow
 * @param changed what the candidate did otherwise, such as {@code refund_item: amount <490>, accepted <49>}
 * @param place where the first difference appears in the candidate; empty where it is something missing
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Difference(List<String> missing, List<String> added, List<String> changed, String place) {

    /** No difference at all. */
    public static final Difference NONE = new Difference(List.of(), List.of(), List.of(), "");

    private static final int SHOWN = 5;

    /** Checks and copies. */
    public Difference {
        missing = List.copyOf(missing);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        Objects.requireNonNull(place, "place");
    }

    /** {@return whether nothing differs} */
    public boolean isNone() {
        return size() == 0;
    }

    /** How much differs. */
    int size() {
        return missing.size() + added.size() + changed.size();
    }

    /** {@return the difference in one line; empty where nothing differs} */
    public String describe() {
        List<String> parts = new ArrayList<>(changed.stream().limit(SHOWN).toList());
        missing.stream().limit(SHOWN).forEach(each -> parts.add("missing: " + each));
        added.stream().limit(SHOWN).forEach(each -> parts.add("added: " + each));
        int more = size() - parts.size();
        return String.join("; ", parts) + (more > 0 ? "; and " + more + " more" : "");
    }
}
