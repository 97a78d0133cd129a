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
 * @param undecided what nobody could decide, because who was to compare could not
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Difference(
        List<String> missing, List<String> added, List<String> changed, String place, List<String> undecided) {

    /** No difference at all. */
    public static final Difference NONE = new Difference(List.of(), List.of(), List.of(), "");

    private static final int SHOWN = 5;

    /** Checks and copies. */
    public Difference {
        missing = List.copyOf(missing);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        undecided = List.copyOf(undecided);
        Objects.requireNonNull(place, "place");
    }

    /**
     * Makes a difference of which all was decided.
     *
     * @param missing what the candidate did not do
     * @param added what the contract does not allow
     * @param changed what the candidate did otherwise
     * @param place where the first difference appears in the candidate, or empty
     */
    public Difference(List<String> missing, List<String> added, List<String> changed, String place) {
        this(missing, added, changed, place, List.of());
    }

    /** {@return whether nothing differs, as far as it was decided} */
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
