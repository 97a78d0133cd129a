package dev.goldentrace.conformance.regress;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.trace.NearestName;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a figure must be.
 *
 * @param text as it was typed, such as {@code tau2-retail:1:behaviour.recall>=0.95}
 * @param dataset whose
 * @param recordings of which size of golden
 * @param verdict {@code behaviour}, {@code budget}, {@code any} or {@code nights}
 * @param figure such as {@code recall} or {@code confirmed}
 * @param least whether it is the least, not the most
 * @param limit the limit
 */
record Requirement(
        String text,
        String dataset,
        String recordings,
        String verdict,
        String figure,
        boolean least,
        BigDecimal limit) {
    private static final Pattern FORM =
            Pattern.compile("(.+):(1|3|all):(?:(behaviour|budget|any)\\.(recall|falseAlarms|precision)"
                    + "|(nights)\\.(once|confirmed))(>=|<=)(\\d*\\.?\\d+)");

    static Requirement of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new BadInput("--require: expected DATASET:K:FIGURE>=N or <=N, such as"
                    + " tau2-retail:1:behaviour.recall>=0.95, any.falseAlarms<=0.05 or nights.confirmed<=0.1 in place of"
                    + " behaviour.recall, found <" + text + ">.");
        }
        boolean nights = matcher.group(5) != null;
        return new Requirement(
                text.strip(),
                matcher.group(1),
                matcher.group(2),
                matcher.group(nights ? 5 : 3),
                matcher.group(nights ? 6 : 4),
                matcher.group(7).equals(">="),
                new BigDecimal(matcher.group(8)));
    }

    /** What is wrong; empty where it holds. */
    Optional<String> check(List<Map<String, @Nullable Object>> sets) {
        Map<String, @Nullable Object> set = sets.stream()
                .filter(each -> dataset.equals(each.get("dataset")) && recordings.equals(each.get("k")))
                .findFirst()
                .orElseThrow(() -> unknown(sets));
        Object figures = set.get(verdict);
        Object actual = figures instanceof Map<?, ?> map ? map.get(figure) : null;
        if (actual instanceof BigDecimal number) {
            int compared = number.compareTo(limit);
            boolean holds = least ? compared >= 0 : compared <= 0;
            return holds ? Optional.empty() : Optional.of("required " + text + ", found " + number);
        }
        return Optional.of("required " + text + ", but there is nothing to count"
                + (verdict.equals("nights") ? ": give --suite, and runs of which an agent did a task twice" : ""));
    }

    private BadInput unknown(List<Map<String, @Nullable Object>> sets) {
        Set<String> known = new LinkedHashSet<>();
        sets.forEach(set -> known.add(String.valueOf(set.get("dataset"))));
        return new BadInput("--require: no file has a dataset <" + dataset + ">. Nearest: <"
                + NearestName.of(dataset, known) + ">.");
    }
}
